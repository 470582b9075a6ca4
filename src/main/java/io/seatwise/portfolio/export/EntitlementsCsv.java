package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.Derived;
import io.seatwise.exports.CsvFile;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.EntitlementColumns;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code entitlements.csv}: the rows of the sheet Entitlements. */
@Component
@Order(30)
class EntitlementsCsv extends PortfolioReport {

    static final String KEY = "entitlements.csv";

    EntitlementsCsv(CustomerQueries queries, Derived derived, FilterWords words, Clock clock) {
        super(new Offer(KEY, ReportFormat.CSV, "portfolio.export.entitlements"), queries, derived, words, clock);
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        CustomerFilterParameters asked = CustomerFilterParameters.parse(parameters);
        asked.check(scope);
        refresh(scope);
        return new ReportFile(
                FileNames.of("entitlements", scope.partnerName(), "partner", today(), "csv"),
                "",
                asked.toMap(),
                (out, rows) -> CsvFile.write(
                        out,
                        EntitlementColumns.of(scope),
                        rows,
                        sink -> queries.forEachEntitlement(scope, asked.filter(), asked.sort(), sink)));
    }
}
