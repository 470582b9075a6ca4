package io.seatwise.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.base.tabular.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A report as CSV: RFC 4180, UTF-8 with a byte order mark so that Excel reads it right, safe against formulas. */
public final class CsvFile {

    private CsvFile() {}

    /** Writes the header and whatever rows the source gives; leaves {@code out} open. */
    public static <R> void write(
            OutputStream out, List<ReportColumn<R>> columns, AtomicLong rows, Consumer<Consumer<R>> source)
            throws IOException {
        CsvWriter csv = CsvOutput.begin(out);
        try {
            csv.writeRecord(columns.stream().map(ReportColumn::title).toList());
            String[] fields = new String[columns.size()];
            source.accept(row -> {
                for (int i = 0; i < fields.length; i++) {
                    ReportColumn<R> column = columns.get(i);
                    fields[i] = ReportTables.field(column.type(), column.value().apply(row));
                }
                csv.writeRecord(fields);
                rows.incrementAndGet();
            });
        } catch (UncheckedIOException exception) {
            throw exception.getCause();
        }
        csv.flush();
    }
}
