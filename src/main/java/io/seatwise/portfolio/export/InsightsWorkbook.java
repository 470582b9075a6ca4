package io.seatwise.portfolio.export;

import io.seatwise.base.workbook.RowSink;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.WorkbookLook;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The sheets Summary, Customers, Entitlements and Definitions, for a portfolio or for one customer. */
final class InsightsWorkbook {

    private static final String AUTHOR = "Seatwise";

    /** Where the rows come from; each is asked once. */
    interface Rows {

        void customers(Consumer<CustomerRow> sink);

        void entitlements(Consumer<EntitlementRow> sink);
    }

    /**
     * Where the file goes.
     *
     * @param count counts the rows that are written
     */
    record Target(OutputStream out, AtomicLong count, WorkbookLook look) {}

    private InsightsWorkbook() {}

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
