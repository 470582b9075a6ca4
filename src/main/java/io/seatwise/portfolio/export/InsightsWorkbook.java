package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.RowSink;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.WorkbookLook;
import io.seatwise.branding.Brandings;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sheets Summary, Customers, Entitlements and Definitions, for a portfolio or for one customer. */
@Component
class InsightsWorkbook {

    private static final String AUTHOR = "Seatwise";

    /** Where the rows come from; each is asked once. */
    interface Rows {

        void customers(Consumer<CustomerRow> sink);

        void entitlements(Consumer<EntitlementRow> sink);
    }

    private final Brandings brandings;
    private final List<WorkbookAddition> additions;
    private final List<CustomerSheet> customerSheets;

    InsightsWorkbook(Brandings brandings, List<WorkbookAddition> additions, List<CustomerSheet> customerSheets) {
        this.brandings = brandings;
        this.additions = List.copyOf(additions);
        this.customerSheets = List.copyOf(customerSheets);
    }

    /** Brings what features add to the newest facts, before the reading transaction. */
    void prepare(PartnerScope scope) {
        additions.forEach(addition -> addition.prepare(scope));
    }

    /**
     * Writes the workbook with what features add to it, in the partner's look.
     *
     * @param count counts the rows that are written
     */
    void write(
            OutputStream out,
            AtomicLong count,
            PartnerScope scope,
            WorkbookSubject subject,
            Coverage coverage,
            Rows rows)
            throws IOException {
        CustomerId customer = subject.customer();
        List<CustomerSheet> own = customer == null ? List.of() : customerSheets;
        List<Definition> definitions = Stream.concat(
                        own.stream().map(CustomerSheet::definitions),
                        additions.stream().map(addition -> addition.definitions(scope)))
                .flatMap(List::stream)
                .toList();
        List<ReportColumn<CustomerRow>> columns = additions.stream()
                .flatMap(addition -> addition.columns(scope, subject).stream())
                .toList();
        write(
                new Target(out, count, brandings.of(scope).inWorkbooks()),
                coverage,
                rows,
                WorkbookColumns.of(scope).with(columns, definitions),
                workbook -> {
                    for (CustomerSheet sheet : own) {
                        sheet.addTo(workbook, scope, Objects.requireNonNull(customer));
                    }
                    additions.forEach(addition -> addition.addSheet(workbook, scope, subject));
                });
    }

    /**
     * Where the file goes.
     *
     * @param count counts the rows that are written
     */
    record Target(OutputStream out, AtomicLong count, WorkbookLook look) {}

    /** Adds sheets. */
    @FunctionalInterface
    interface More {

        void addTo(StreamingWorkbook workbook) throws IOException;
    }

    /** @param sheets behind the four */
    static void write(Target target, Coverage coverage, Rows rows, WorkbookColumns columns, More sheets)
            throws IOException {
        AtomicLong count = target.count();
        SummaryFigures figures = new SummaryFigures();
        try (StreamingWorkbook workbook = new StreamingWorkbook(
                AUTHOR,
                coverage.heading().title() + ": " + coverage.heading().subtitle(),
                coverage.taken().created(),
                target.look())) {
            workbook.page("Summary", sheet -> SummarySheet.fill(sheet, workbook, figures, coverage));
            workbook.table(
                    "Customers",
                    ReportTables.columns(columns.customers()),
                    sink -> customers(columns.customers(), rows, sink, figures, count));
            workbook.table(
                    "Entitlements",
                    ReportTables.columns(columns.entitlements()),
                    sink -> entitlements(columns.entitlements(), rows, sink, figures, count));
            workbook.page(
                    "Definitions", sheet -> DefinitionsSheet.fill(sheet, workbook, coverage, columns.definitions()));
            sheets.addTo(workbook);
            workbook.write(target.out());
        }
    }

    private static void customers(
            List<ReportColumn<CustomerRow>> columns,
            Rows rows,
            RowSink sink,
            SummaryFigures figures,
            AtomicLong count) {
        Consumer<CustomerRow> table = ReportTables.rows(columns, sink);
        rows.customers(customer -> {
            table.accept(customer);
            figures.add(customer);
            count.incrementAndGet();
        });
    }

    private static void entitlements(
            List<ReportColumn<EntitlementRow>> columns,
            Rows rows,
            RowSink sink,
            SummaryFigures figures,
            AtomicLong count) {
        Consumer<EntitlementRow> table = ReportTables.rows(columns, sink);
        rows.entitlements(row -> {
            table.accept(row);
            figures.add(row.product());
            count.incrementAndGet();
        });
    }
}
