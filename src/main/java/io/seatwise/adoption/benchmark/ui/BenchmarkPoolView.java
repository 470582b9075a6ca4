package io.seatwise.adoption.benchmark.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.benchmark.BenchmarkPool;
import io.seatwise.adoption.benchmark.BenchmarkPool.Membership;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;

/** Shows and changes whether the partner takes part in the benchmark pool of the installation, and explains the effects. */
@Route(value = "settings/benchmark-pool", layout = MainLayout.class)
@SettingsPage(value = SettingsPage.Group.FIGURES, order = 50)
@PageTitle("adoption.benchmark.pool.title")
@RolesAllowed(Roles.PARTNER_ADMIN)
class BenchmarkPoolView extends Composite<Div> {

    private final transient BenchmarkPool pool;
    private final transient PartnerScope scope;
    private final Section state = new Section();

    BenchmarkPoolView(BenchmarkPool pool, Scopes scopes) {
        this.pool = pool;
        this.scope = scopes.current();
        state.addClassName("sw-panel");
        PageHeader header = new PageHeader(getTranslation("adoption.benchmark.pool.title"))
                .setCoverage(getTranslation("adoption.benchmark.pool.title.about"))
                .setBreadcrumb(new Anchor("settings", getTranslation("access.settings.title")));
        getContent().addClassName("sw-page");
        getContent()
                .add(
                        header,
                        new Paragraph(getTranslation("adoption.benchmark.pool.what")),
                        new Paragraph(getTranslation("adoption.benchmark.pool.gives")),
                        new Paragraph(getTranslation("adoption.benchmark.pool.when")),
                        state);
        showState();
    }

    private void showState() {
        Membership membership = pool.of(scope);
        state.removeAll();
        state.add(new Paragraph(getTranslation(
                membership.on() ? "adoption.benchmark.pool.state.on" : "adoption.benchmark.pool.state.off")));
        if (membership.changedBy() != null) {
            String when = Formats.current().dateTime(membership.changedAt());
            state.add(new Paragraph(getTranslation("adoption.benchmark.pool.changed", membership.changedBy(), when)));
        }
        Button change = new Button(
                getTranslation(membership.on() ? "adoption.benchmark.pool.leave" : "adoption.benchmark.pool.join"),
                event -> onChange(!membership.on()));
        if (!membership.on()) {
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        state.add(change);
    }

    private void onChange(boolean on) {
        pool.change(scope, on);
        showState();
        Notices.done(getTranslation(on ? "adoption.benchmark.pool.joined" : "adoption.benchmark.pool.left"));
    }
}
