package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
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
import io.seatwise.adoption.usage.PortfolioUsage;
import io.seatwise.adoption.usage.UsageReport;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.MainLayout;
import io.seatwise.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;

/** Usage analytics over the customers that a person sees: the last twelve months and the running one. */
@Route(value = "usage-analytics", layout = MainLayout.class)
@PageTitle("adoption.usage.title")
@Menu(title = "adoption.usage.title", order = 36, icon = "vaadin:bar-chart")
@RolesAllowed({Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER})
class UsageAnalyticsView extends Composite<Div> {

    UsageAnalyticsView(Scopes scopes, PortfolioUsage usage, Clock clock) {
        PartnerScope scope = scopes.current();
        UsageWords words = new UsageWords(Formats.current());
        YearMonth from = YearMonth.now(clock).minusMonths(UsageTab.MONTHS_BACK);
        UsageReport report = usage.of(scope, from, null);
        PageHeader header = new PageHeader(words.text("title"));
        getContent().addClassNames("sw-page", "usage-page");
        getContent().add(header);
        if (report.isEmpty()) {
            Component[] next = scope.role() == Role.PARTNER_ADMIN
                    ? new Component[] {new Anchor("imports", words.text("empty.action"))}
                    : new Component[0];
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.BAR_CHART, words.text("empty.title"), words.text("empty.text"), next));
            return;
        }
        header.setCoverage(words.text(
                scope.seesAllCustomers() ? "coverage" : "coverage.assigned",
                words.formats().date(report.asOf())));
        getContent().add(new UsageContent(report, false, words));
    }
}
