package io.seatwise.bench;

import io.seatwise.base.Ratio;
import io.seatwise.base.workbook.CellKind;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes the same rows, 16 columns of which 8 are text and 8 styled, with our writer and with POI's default streaming
 * one, by turns in one run. {@link #run} is the entry; {@code main} prints it.
 */
public final class WorkbookBenchmark {

    private static final int COLUMNS = 16;
    private static final int TEXTS = 8;
    private static final int COUNTS = 13;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** The best of all rounds of one variant. */
    public record Result(String variant, int rows, double cpuSeconds, double wallSeconds, long bytes) {}

    private WorkbookBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        for (Result result : run(rows, 3)) {
            System.out.printf(
                    "%-24s %,9d rows  %6.2f CPU s  %6.2f s  %,12d bytes%n",
                    result.variant(), result.rows(), result.cpuSeconds(), result.wallSeconds(), result.bytes());
        }
    }

    /** Runs every variant {@code rounds} times by turns and keeps the best of each. */
    public static List<Result> run(int rows, int rounds) throws IOException {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put("Seatwise", WorkbookBenchmark::own);
        variants.put("POI SXSSF, default", WorkbookBenchmark::sxssf);
        Map<String, Result> best = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Variant> variant : variants.entrySet()) {
                Result result = measure(variant.getKey(), variant.getValue(), rows);
                best.merge(
                        variant.getKey(),
                        result,
                        (first, second) -> first.cpuSeconds() <= second.cpuSeconds() ? first : second);
            }
        }
        return new ArrayList<>(best.values());
    }

    private interface Variant {
        void write(OutputStream out, int rows) throws IOException;
    }

    private static Result measure(String name, Variant variant, int rows) throws IOException {
        Counter out = new Counter();
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        variant.write(out, rows);
        return new Result(
                name,
                rows,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
                (System.nanoTime() - wall) / 1e9,
                out.bytes);
    }

    private static void own(OutputStream out, int rows) throws IOException {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new TableColumn(
                    "Column " + i,
                    i < TEXTS
                            ? CellKind.TEXT
                            : i < COUNTS ? CellKind.COUNT : i < 15 ? CellKind.PERCENT : CellKind.DATE));
        }
        try (StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Benchmark", Instant.EPOCH)) {
            workbook.table("Rows", columns, sink -> {
                Object[] values = new Object[COLUMNS];
                for (int row = 0; row < rows; row++) {
                    for (int i = 0; i < COLUMNS; i++) {
                        values[i] = i < TEXTS
                                ? text(row, i)
                                : i < COUNTS ? (Object) count(row, i) : i < 15 ? new Ratio(row % 1500, 1000) : DAY;
                    }
                    sink.row(values);
                }
            });
            workbook.write(out);
        }
    }

    private static void sxssf(OutputStream out, int rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle count = style(workbook, "#,##0");
            CellStyle percent = style(workbook, "0.0%");
            CellStyle date = style(workbook, "yyyy-mm-dd");
            Sheet sheet = workbook.createSheet("Rows");
            for (int row = 0; row < rows; row++) {
                Row target = sheet.createRow(row);
                for (int i = 0; i < COLUMNS; i++) {
                    Cell cell = target.createCell(i);
                    if (i < TEXTS) {
                        cell.setCellValue(text(row, i));
                    } else if (i < COUNTS) {
                        cell.setCellValue(count(row, i));
                        cell.setCellStyle(count);
                    } else if (i < 15) {
                        cell.setCellValue(new Ratio(row % 1500, 1000).fraction());
                        cell.setCellStyle(percent);
                    } else {
                        cell.setCellValue(DAY);
                        cell.setCellStyle(date);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static CellStyle style(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static String text(int row, int column) {
        return column < 2 ? "Customer " + row + " of " + column : "Value " + row % (column * 20);
    }

    private static Long count(int row, int column) {
        return (long) row * 7 + column;
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int offset, int length) {
            bytes += length;
        }
    }
}
