package io.seatwise.exports;

import io.seatwise.base.Ratio;
import io.seatwise.base.tabular.CsvOutput;
import io.seatwise.base.workbook.CellKind;
import io.seatwise.base.workbook.RowSink;
import io.seatwise.base.workbook.TableColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a list of {@link ReportColumn}s into the columns and rows of a sheet or the fields of a CSV. */
public final class ReportTables {

    private static final int CENTS = 2;

    private ReportTables() {}

    /** The columns of a sheet. */
    public static <R> List<TableColumn> columns(List<ReportColumn<R>> columns) {
        return columns.stream()
                .map(column -> new TableColumn(column.title(), kind(column.type())))
                .toList();
    }

    /** Writes each row it is given as a row of the sheet. */
    public static <R> Consumer<R> rows(List<ReportColumn<R>> columns, RowSink sink) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        return row -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.get(i).value().apply(row);
            }
            sink.row(values);
        };
    }

    /**
     * The value as a CSV field: counts plain, percentages in percent with one decimal, dates ISO. A text that a
     * spreadsheet would take for a formula gets an apostrophe in front.
     */
    static String field(CellType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case TEXT, IDENTIFIER -> CsvOutput.text((String) value);
            case COUNT -> Long.toString(((Number) value).longValue());
            case PERCENT -> ((Ratio) value).percent().toPlainString();
            case MONEY ->
                ((BigDecimal) value).setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
            case DATE -> ((LocalDate) value).toString();
        };
    }

    private static CellKind kind(CellType type) {
        return switch (type) {
            case TEXT -> CellKind.TEXT;
            case IDENTIFIER -> CellKind.IDENTIFIER;
            case COUNT -> CellKind.COUNT;
            case PERCENT -> CellKind.PERCENT;
            case MONEY -> CellKind.MONEY;
            case DATE -> CellKind.DATE;
        };
    }
}
