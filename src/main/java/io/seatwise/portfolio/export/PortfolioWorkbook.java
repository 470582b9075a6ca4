package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.branding.Brandings;
import io.seatwise.derived.Derived;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementRow;
import io.seatwise.portfolio.FilteredTrend;
import io.seatwise.portfolio.PortfolioTrends;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code portfolio.xlsx}: the customers on screen, their products, what they add up to and how each figure is made. */
@Component
@Order(10)
class PortfolioWorkbook extends PortfolioReport {

    static final String KEY = "portfolio.xlsx";

    private final ThresholdSettings thresholds;
    private final Freshness freshness;
    private final FilteredTrend trend;
    private final List<WorkbookAddition> additions;
    private final Brandings brandings;

    PortfolioWorkbook(
            CustomerQueries queries,
            Derived derived,
            ThresholdSettings thresholds,
            Freshness freshness,
            FilteredTrend trend,
            FilterWords words,
            Clock clock,
            List<WorkbookAddition> additions,
            Brandings brandings) {
        super(KEY, ReportFormat.WORKBOOK, "portfolio.export.portfolio", queries, derived, words, clock);
        this.thresholds = thresholds;
        this.freshness = freshness;
        this.trend = trend;
        this.additions = List.copyOf(additions);
        this.brandings = brandings;
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        CustomerFilterParameters asked = CustomerFilterParameters.parse(parameters);
        WorkbookSubject subject = new WorkbookSubject(asked.filter(), null);
        asked.check(scope);
        refresh(scope);
        additions.forEach(addition -> addition.prepare(scope));
        return new ReportFile(
                FileNames.of("portfolio", scope.partnerName(), "partner", today(), "xlsx"),
                "",
                asked.toMap(),
                (out, rows) -> InsightsWorkbook.write(
                        new InsightsWorkbook.Target(
                                out, rows, brandings.of(scope).inWorkbooks()),
                        coverage(scope, asked),
                        rows(scope, asked),
                        WorkbookColumns.of(scope)
                                .with(
                                        additions.stream()
                                                .flatMap(addition -> addition.columns(scope, subject).stream())
                                                .toList(),
                                        additions.stream()
                                                .flatMap(addition -> addition.definitions(scope).stream())
                                                .toList()),
                        workbook -> additions.forEach(addition -> addition.addSheet(workbook, scope, subject))));
    }

    private Coverage coverage(PartnerScope scope, CustomerFilterParameters asked) {
        return new Coverage(
                new Coverage.Heading(scope.partnerName(), "Licence portfolio"),
                new Coverage.Selection(
                        scope.assignedTo(),
                        words().of(scope, asked.filter(), Locale.ENGLISH),
                        words().order(asked.sort(), Locale.ENGLISH),
                        asked.filter().archived()),
                new Coverage.Taken(scope.actor(), clock().instant()),
                thresholds.of(scope),
                freshness.of(scope),
                trend(scope, asked.filter()));
    }

    /** Days are kept for customers, not for their products: a workbook of a product has no trend rather than another's. */
    private List<DayPosition> trend(PartnerScope scope, CustomerFilter filter) {
        return filter.hasFiguresOfProducts()
                ? List.of()
                : trend.trend(scope, filter, today().minusDays(PortfolioTrends.DAYS));
    }

    private InsightsWorkbook.Rows rows(PartnerScope scope, CustomerFilterParameters asked) {
        return new InsightsWorkbook.Rows() {
            @Override
            public void customers(Consumer<CustomerRow> sink) {
                queries.forEach(scope, asked.filter(), asked.sort(), sink);
            }

            @Override
            public void entitlements(Consumer<EntitlementRow> sink) {
                queries.forEachEntitlement(scope, asked.filter(), asked.sort(), sink);
            }
        };
    }
}
