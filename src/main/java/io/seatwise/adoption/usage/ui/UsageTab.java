package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.usage.UsageAnalytics;
import io.seatwise.adoption.usage.UsageReport;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.OrganisationFigures;
import io.seatwise.licensing.metrics.OrganisationFigures.Organisation;
import io.seatwise.portfolio.customer.tab.CustomerTab;
import io.seatwise.portfolio.customer.tab.TabGroup;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;

/** The tab "Usage analytics" of the customer page: the last twelve months and the running one. */
@org.springframework.stereotype.Component
class UsageTab implements CustomerTab {

    static final int MONTHS_BACK = 12;

    private final UsageAnalytics analytics;
    private final OrganisationFigures organisations;
    private final Clock clock;

    UsageTab(UsageAnalytics analytics, OrganisationFigures organisations, Clock clock) {
        this.analytics = analytics;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "usage";
    }

    @Override
    public String titleKey() {
        return "adoption.usage.title";
    }

    @Override
    public TabGroup group() {
        return TabGroup.USAGE;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public boolean available(PartnerScope scope, CustomerId customer) {
        return true;
    }

    @Override
    public Component create(PartnerScope scope, CustomerId customer, QueryParameters parameters) {
        UsageWords words = new UsageWords(Formats.current());
        YearMonth from = YearMonth.now(clock).minusMonths(MONTHS_BACK);
        UsageReport report = analytics.of(scope, customer, from, null);
        Optional<Organisation> organisation = organisations.of(scope, customer);
        if (report.isEmpty() && organisation.isPresent()) {
            return new Div(ReportPanel.organisation(organisation.get(), words));
        }
        if (report.isEmpty()) {
            Component[] next = scope.role() == Role.PARTNER_ADMIN
                    ? new Component[] {new Anchor("imports?customer=" + customer, words.text("empty.action"))}
                    : new Component[0];
            return new EmptyState(VaadinIcon.BAR_CHART, words.text("empty.title"), words.text("empty.text"), next);
        }
        Paragraph fresh = new Paragraph(words.text("asOf", words.formats().date(report.asOf())));
        fresh.addClassName("sw-coverage");
        Div content = new Div(fresh);
        content.addClassName("usage-tab");
        organisation.ifPresent(each -> content.add(ReportPanel.organisation(each, words)));
        content.add(new UsageContent(report, true, words));
        return content;
    }
}
