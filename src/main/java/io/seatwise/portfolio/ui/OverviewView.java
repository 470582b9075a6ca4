package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.portfolio.OverviewTile;
import io.seatwise.portfolio.PortfolioTrends;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.changes.ui.SinceVisits;
import io.seatwise.portfolio.firststeps.GettingStarted;
import io.seatwise.portfolio.overview.PortfolioOverview;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/**
 * The portfolio owner opens the day here: how the whole portfolio stands, how it moves, and who needs attention. Each
 * figure opens to how it was made, and each leads to the customers behind it.
 */
@Route(value = "", layout = MainLayout.class)
@PageTitle("overview.title")
@Menu(title = "overview.title", order = 10, icon = "vaadin:dashboard")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
@CssImport("./overview.css")
class OverviewView extends Composite<Div> {

    private static final int PRODUCTS = 8;

    OverviewView(
            Scopes scopes,
            PortfolioOverview overview,
            PortfolioTrends trends,
            SinceVisits visits,
            List<OverviewTile> tiles,
            GettingStarted beginning) {
        PartnerScope scope = scopes.current();
        LocalDate today = overview.today();
        Formats formats = Formats.current();
        PortfolioOverview.Summary summary = overview.summary(scope);
        Totals totals = summary.totals();
        getContent().addClassNames("sw-page", "overview");
        getContent().add(createHeader(scope, totals, formats));
        beginning.example(scope, totals.customers()).ifPresent(getContent()::add);
        if (totals.customers() == 0) {
            getContent().add(createEmptyState(scope, beginning, "overview.empty.customers"));
            return;
        }
        getContent().add(visits.create(scope, totals.customers()));
        List<DayPosition> trend = trends.trend(scope, today.minusDays(PortfolioTrends.DAYS));
        getContent()
                .add(new OverviewTiles(
                        summary,
                        trend,
                        tiles.stream()
                                .flatMap(tile -> tile.create(scope).stream())
                                .toList(),
                        formats));
        if (totals.sold() == null && totals.entitled() == null) {
            getContent().add(createEmptyState(scope, beginning, "overview.empty.figures"));
            return;
        }
        Div charts = new Div(
                new TrendPanel(trend, formats),
                new BandsPanel(summary.bands(), formats),
                new UnusedPanel(overview.unusedProducts(scope, PRODUCTS), formats));
        charts.addClassName("overview-charts");
        getContent().add(new AttentionPanels(scope, overview, summary, today, formats), charts);
    }

    private PageHeader createHeader(PartnerScope scope, Totals totals, Formats formats) {
        PageHeader header = new PageHeader(getTranslation("overview.title"));
        if (totals.customers() > 0) {
            header.setCoverage(getTranslation(
                    scope.seesAllCustomers() ? "overview.coverage" : "overview.coverage.assigned",
                    totals.customers(),
                    formats.date(totals.asOf())));
        }
        return header;
    }

    private Component createEmptyState(PartnerScope scope, GettingStarted beginning, String key) {
        String title = getTranslation(key);
        if (scope.role() == Role.PARTNER_ADMIN) {
            return new Div(
                    new EmptyState(
                            VaadinIcon.INBOX,
                            title,
                            getTranslation(key + ".text"),
                            new Anchor("imports", getTranslation("overview.empty.import"))),
                    beginning.steps(scope));
        }
        return new EmptyState(VaadinIcon.INBOX, title, getTranslation("overview.empty.ask"));
    }
}
