package io.seatwise.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.TopBarPart;
import io.seatwise.imports.ImportList;
import io.seatwise.imports.ImportRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The running import in the top bar, with how far it is; a link to it. */
@org.springframework.stereotype.Component
class RunningImports implements TopBarPart {

    private static final int JOBS = 30;

    private final ImportList imports;
    private final Scopes scopes;

    RunningImports(ImportList imports, Scopes scopes) {
        this.imports = imports;
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return JOBS;
    }

    @Override
    public Optional<Component> create() {
        try {
            return scopes.current().role() == Role.PARTNER_ADMIN
                    ? Optional.of(new Indicator(imports, scopes))
                    : Optional.empty();
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException nobody) {
            return Optional.empty();
        }
    }

    private static final class Indicator extends Composite<Div> {

        private final transient ImportList imports;
        private final transient Scopes scopes;
        private final transient List<Registration> registrations = new ArrayList<>();

        Indicator(ImportList imports, Scopes scopes) {
            this.imports = imports;
            this.scopes = scopes;
            getContent().addClassName("imports-running");
            getContent().setVisible(false);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            UI ui = event.getUI();
            registrations.add(ui.addPollListener(poll -> refresh(ui)));
            registrations.add(ui.addAfterNavigationListener(navigation -> refresh(ui)));
            refresh(ui);
        }

        @Override
        protected void onDetach(DetachEvent event) {
            registrations.forEach(Registration::remove);
            registrations.clear();
        }

        private void refresh(UI ui) {
            PartnerScope scope = scopes.current();
            List<ImportRun> running = scope.role() == Role.PARTNER_ADMIN ? imports.unfinished(scope) : List.of();
            JobPolling.of(ui, !running.isEmpty());
            getContent().setVisible(!running.isEmpty());
            getContent().removeAll();
            if (!running.isEmpty()) {
                ImportRun first = running.getFirst();
                ProgressBar bar = new ProgressBar(0, 100, first.result().percentDone());
                bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
                RouterLink link = new RouterLink("", ImportsView.class);
                link.setQueryParameters(QueryParameters.of("run", first.id().toString()));
                link.add(new Span(getTranslation("imports.running", running.size())));
                getContent().add(link, bar);
            }
        }
    }
}
