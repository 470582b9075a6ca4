package io.seatwise.portfolio.export;

import io.seatwise.base.workbook.RowSink;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
import io.seatwise.licensing.ProductPosition;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementColumns;
import io.seatwise.portfolio.EntitlementRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The sheets Summary, Customers, Entitlements and Definitions, for a portfolio or for one customer. */
final class InsightsWorkbook {

    private static final String AUTHOR = "Seatwise";

    /** Where the rows come from; each is asked once. */
    interface Rows {

        void customers(Consumer<CustomerRow> sink);

        void entitlements(BiConsumer<CustomerRow, ProductPosition> sink);
    }

    private InsightsWorkbook() {}

    /**
     * What features add.
     *
     * @param columns behind those of Customers
     * @param definitions of all columns that are theirs
     * @param sheets behind the four
     */
    record Additions(List<ReportColumn<CustomerRow>> columns, List<Definition> definitions, More sheets) {

        static final Additions NONE = new Additions(List.of(), List.of(), workbook -> {});
    }

    /** Adds sheets. */
    @FunctionalInterface
    interface More {

        void addTo(StreamingWorkbook workbook) throws IOException;
    }

    static void write(OutputStream out, AtomicLong count, Coverage coverage, Rows rows) throws IOException {
        write(out, count, coverage, rows, Additions.NONE);
    }

    static void write(OutputStream out, AtomicLong count, Coverage coverage, Rows rows, Additions additions)
            throws IOException {
        SummaryFigures figures = new SummaryFigures();
        List<ReportColumn<CustomerRow>> columns = Stream.concat(
                        CustomerColumns.all().stream(), additions.columns().stream())
                .toList();
        try (StreamingWorkbook workbook =
                new StreamingWorkbook(AUTHOR, coverage.title() + ": " + coverage.subtitle(), coverage.created())) {
            workbook.page("Summary", sheet -> SummarySheet.fill(sheet, workbook, figures, coverage));
            workbook.table(
                    "Customers", ReportTables.columns(columns), sink -> customers(columns, rows, sink, figures, count));
            workbook.table(
                    "Entitlements",
                    ReportTables.columns(EntitlementColumns.all()),
                    sink -> entitlements(rows, sink, figures, count));
            workbook.page(
                    "Definitions", sheet -> DefinitionsSheet.fill(sheet, workbook, coverage, additions.definitions()));
            additions.sheets().addTo(workbook);
            workbook.write(out);
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

    private static void entitlements(Rows rows, RowSink sink, SummaryFigures figures, AtomicLong count) {
        Consumer<EntitlementRow> table = ReportTables.rows(EntitlementColumns.all(), sink);
        rows.entitlements((customer, product) -> {
            table.accept(new EntitlementRow(customer, product));
            figures.add(product);
            count.incrementAndGet();
        });
    }
}
