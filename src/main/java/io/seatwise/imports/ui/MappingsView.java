package io.seatwise.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.mapping.ImportMappings;
import io.seatwise.imports.mapping.MappingSample;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;

/** The partner's mappings, and above them the file that is being mapped, if {@code run} names one. */
@Route(value = "imports/mappings", layout = MainLayout.class)
@RolesAllowed(Roles.PARTNER_ADMIN)
@CssImport("./imports.css")
class MappingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String RUN = "run";

    private final transient ImportService imports;
    private final transient ImportMappings mappings;
    private final transient Scopes scopes;
    private final transient Clock clock;
    private final Div form = new Div();
    private final MappingList list;

    MappingsView(ImportService imports, ImportMappings mappings, Scopes scopes, Clock clock, JsonMapper json) {
        this.imports = imports;
        this.mappings = mappings;
        this.scopes = scopes;
        this.clock = clock;
        this.list = new MappingList(imports, mappings, scopes, json);
        addClassNames("sw-page", "imports");
        add(
                new PageHeader(getTranslation("imports.mappings.title"))
                        .setBreadcrumb(new Anchor("imports", getTranslation("imports.title")))
                        .setCoverage(getTranslation("imports.mappings.lead")),
                form,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.removeAll();
        event.getLocation().getQueryParameters().getSingleParameter(RUN).ifPresent(this::open);
        list.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("imports.mappings.title"));
    }

    private void open(String text) {
        PartnerScope scope = scopes.current();
        ImportRun run = imports.find(scope, ImportId.inPath(text));
        FileSample sample = imports.sample(scope, run.id()).orElse(null);
        if (!run.isMappable() || sample == null || sample.isUnderstood()) {
            form.add(new Paragraph(getTranslation("imports.mappings.gone", run.fileName())));
            return;
        }
        form.add(new MappingForm(
                mappings,
                scopes,
                run.fileName(),
                new MappingSample(sample.columns(), sample.rows()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                name -> onSaved(run, name)));
    }

    private void onSaved(ImportRun run, String mapping) {
        imports.checkAgain(scopes.current(), run.id(), mapping);
        UI.getCurrent()
                .navigate(ImportsView.class, QueryParameters.of(RUN, run.id().toString()));
    }
}
