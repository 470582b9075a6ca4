package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.Derived;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code portfolio.xlsx}: the customers on screen, their products, what they add up to and how each figure is made. */
@Component
@Order(10)
class PortfolioWorkbook extends PortfolioReport {

    static final String KEY = "portfolio.xlsx";

    private final Coverages coverages;
    private final InsightsWorkbook workbook;

    PortfolioWorkbook(
            CustomerQueries queries,
            Derived derived,
            FilterWords words,
            Clock clock,
            Coverages coverages,
            InsightsWorkbook workbook) {
        super(new Offer(KEY, ReportFormat.WORKBOOK, "portfolio.export.portfolio"), queries, derived, words, clock);
        this.coverages = coverages;
        this.workbook = workbook;
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        CustomerFilterParameters asked = CustomerFilterParameters.parse(parameters);
        WorkbookSubject subject = new WorkbookSubject(asked.filter(), null);
        asked.check(scope);
        refresh(scope);
        workbook.prepare(scope);
        return new ReportFile(
                FileNames.of("portfolio", scope.partnerName(), "partner", today(), "xlsx"),
                "",
                asked.toMap(),
                (out, rows) ->
                        workbook.write(out, rows, scope, subject, coverages.of(scope, asked), rows(scope, asked)));
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
