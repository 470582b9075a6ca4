package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.Derived;
import io.seatwise.exports.CsvFile;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code customers.csv}: the rows of the sheet Customers. */
@Component
@Order(20)
class CustomersCsv extends PortfolioReport {

    static final String KEY = "customers.csv";

    CustomersCsv(CustomerQueries queries, Derived derived, FilterWords words, Clock clock) {
        super(new Offer(KEY, ReportFormat.CSV, "portfolio.export.customers"), queries, derived, words, clock);
    }

    @Override
    public Optional<PrintedPage> printed() {
        return Optional.of(CustomersPrint.PAGE);
    }

    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        CustomerFilterParameters asked = CustomerFilterParameters.parse(parameters);
        asked.check(scope);
        refresh(scope);
        return new ReportFile(
                FileNames.of("customers", scope.partnerName(), "partner", today(), "csv"),
                "",
                asked.toMap(),
                (out, rows) -> CsvFile.write(
                        out,
                        CustomerColumns.of(scope),
                        rows,
                        sink -> queries.forEach(scope, asked.filter(), asked.sort(), sink)));
    }
}
