package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.branding.Brandings;
import io.seatwise.derived.Derived;
import io.seatwise.exports.FileNames;
import io.seatwise.exports.Report;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportFile;
import io.seatwise.exports.ReportFormat;
import io.seatwise.exports.ReportTables;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.RenewalReader;
import io.seatwise.renewals.RenewalRefresh;
import io.seatwise.renewals.Renewals;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code renewals.xlsx}: the renewals on screen, what they add up to and how each column is made. */
@Component
@Order(30)
public class RenewalsWorkbook implements Report {

    public static final String KEY = "renewals.xlsx";

    private static final String AUTHOR = "Seatwise";

    private final RenewalReader reader;
    private final Renewals renewals;
    private final Derived derived;
    private final RenewalQuestionWords words;
    private final Brandings brandings;
    private final Clock clock;

    RenewalsWorkbook(
            RenewalReader reader,
            Renewals renewals,
            Derived derived,
            RenewalQuestionWords words,
            Brandings brandings,
            Clock clock) {
        this.reader = reader;
        this.renewals = renewals;
        this.derived = derived;
        this.words = words;
        this.brandings = brandings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public ReportFormat format() {
        return ReportFormat.WORKBOOK;
    }

    @Override
    public boolean listed() {
        return true;
    }

    @Override
    public String titleKey() {
        return "renewals.export";
    }

    @Override
    public Optional<PrintedPage> printed() {
        return Optional.of(RenewalsPrint.PAGE);
    }

    /** @throws IllegalArgumentException for an order by amounts that the scope may not see */
    @Override
    public ReportFile prepare(PartnerScope scope, Map<String, List<String>> parameters) {
        RenewalParameters asked = RenewalParameters.parse(parameters);
        asked.order().check(scope);
        derived.await(scope, RenewalRefresh.NAME);
        return new ReportFile(
                FileNames.of("renewals", scope.partnerName(), "partner", LocalDate.now(clock), "xlsx"),
                "",
                asked.toMap(),
                (out, rows) -> write(scope, asked, out, rows));
    }

    @Override
    public String inWords(PartnerScope scope, Map<String, List<String>> parameters, Locale locale) {
        return words.filter(scope, RenewalParameters.parse(parameters).filter(), locale);
    }

    private void write(PartnerScope scope, RenewalParameters asked, OutputStream out, AtomicLong rows)
            throws IOException {
        List<ReportColumn<Renewal>> columns = RenewalColumns.of(scope);
        RenewalsSummary.Subject subject = new RenewalsSummary.Subject(
                scope,
                words.filter(scope, asked.filter(), Locale.ENGLISH),
                words.order(asked.order(), Locale.ENGLISH),
                clock.instant());
        try (StreamingWorkbook workbook = new StreamingWorkbook(
                AUTHOR,
                scope.partnerName() + ": renewals",
                clock.instant(),
                brandings.of(scope).inWorkbooks())) {
            workbook.page(
                    "Summary",
                    sheet -> RenewalsSummary.fill(
                            sheet,
                            workbook,
                            subject,
                            renewals.count(scope, asked.filter()),
                            renewals.sums(scope, asked.filter())));
            workbook.table("Renewals", ReportTables.columns(columns), sink -> {
                Consumer<Renewal> table = ReportTables.rows(columns, sink);
                reader.forEach(scope, asked.filter(), asked.order(), renewal -> {
                    table.accept(renewal);
                    rows.incrementAndGet();
                });
            });
            workbook.page(
                    "Definitions", sheet -> RenewalsDefinitions.fill(sheet, workbook, RenewalDefinitions.of(scope)));
            workbook.write(out);
        }
    }
}
