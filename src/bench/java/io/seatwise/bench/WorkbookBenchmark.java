package io.seatwise.bench;

import io.seatwise.base.Ratio;
import io.seatwise.base.workbook.CellKind;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the same rows, 16 columns of which 8 are text and 8 styled, with our writer and by turns with another: POI's
 * streaming one, fastexcel with range styles at the same deflate level, or the same XML into a bare deflater.
 */
final class WorkbookBenchmark {

    private static final int COLUMNS = 16;
    private static final int TEXTS = 8;
    private static final int COUNTS = 13;
    private static final int PERCENTS = 15;
    private static final int ROUNDS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private WorkbookBenchmark() {}

    private interface Variant {
        void write(OutputStream out, int rows) throws IOException;
    }

    private record Sample(double cpu, double wall, double heap) {}

    static void fastexcel(BenchSize size, List<BenchEntry> entries) {
        compare("workbook-fastexcel", size, "fastexcel, range styles", WorkbookBenchmark::fastexcel, false, entries);
    }

    static void sxssf(BenchSize size, List<BenchEntry> entries) {
        compare("workbook-sxssf", size, "POI SXSSF, default", WorkbookBenchmark::sxssf, false, entries);
    }

    static void floor(BenchSize size, List<BenchEntry> entries) {
        compare("workbook-floor", size, "bare deflater", WorkbookBenchmark::deflate, true, entries);
    }

    private static int rows(BenchSize size) {
        return switch (size) {
            case S -> 50_000;
            case M -> 200_000;
            case L -> 500_000;
            case XL -> 1_000_000;
        };
    }

    /** Processor seconds, medians of some rounds by turns after one that warms both up. */
    private static void compare(
            String name, BenchSize size, String peerName, Variant peer, boolean isFloor, List<BenchEntry> entries) {
        int rows = rows(size);
        List<Sample> ours = new ArrayList<>();
        List<Sample> theirs = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Sample own = measure(WorkbookBenchmark::own, rows);
            Sample other = measure(peer, rows);
            if (round > 0) {
                ours.add(own);
                theirs.add(other);
            }
        }
        double cpu = median(ours, Sample::cpu);
        double peerCpu = median(theirs, Sample::cpu);
        entries.add(BenchEntry.cost(
                name,
                size,
                "CPU s",
                cpu,
                isFloor ? null : peerCpu,
                peerName,
                isFloor ? peerCpu : null,
                median(ours, Sample::heap),
                (at(ours, Sample::cpu, 0.75) - at(ours, Sample::cpu, 0.25)) / cpu,
                cpu));
    }

    private static Sample measure(Variant variant, int rows) {
        Heap heap = Heap.watch();
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        try {
            variant.write(OutputStream.nullOutputStream(), rows);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new Sample(
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
                (System.nanoTime() - wall) / 1e9,
                heap.peakMegabytes());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
        return at(samples, of, 0.5);
    }

    private static double at(List<Sample> samples, ToDoubleFunction<Sample> of, double share) {
        double[] sorted = samples.stream().mapToDouble(of).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
    }

    private static void own(OutputStream out, int rows) throws IOException {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new TableColumn(
                    "Column " + i,
                    i < TEXTS
                            ? CellKind.TEXT
                            : i < COUNTS ? CellKind.COUNT : i < PERCENTS ? CellKind.PERCENT : CellKind.DATE));
        }
        try (StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Benchmark", Instant.EPOCH)) {
            workbook.table("Rows", columns, sink -> {
                Object[] values = new Object[COLUMNS];
                for (int row = 0; row < rows; row++) {
                    for (int i = 0; i < COLUMNS; i++) {
                        values[i] = i < TEXTS
                                ? text(row, i)
                                : i < COUNTS ? (Object) count(row, i) : i < PERCENTS ? ratio(row) : DAY;
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
                    } else if (i < PERCENTS) {
                        cell.setCellValue(ratio(row).fraction());
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

    private static void fastexcel(OutputStream out, int rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "Benchmark", "1.0")) {
            workbook.setCompressionLevel(StreamingWorkbook.DEFLATE_LEVEL);
            Worksheet sheet = workbook.newWorksheet("Rows");
            sheet.range(0, TEXTS, rows - 1, COUNTS - 1).style().format("#,##0").set();
            sheet.range(0, COUNTS, rows - 1, PERCENTS - 1)
                    .style()
                    .format("0.0%")
                    .set();
            sheet.range(0, PERCENTS, rows - 1, COLUMNS - 1)
                    .style()
                    .format("yyyy-mm-dd")
                    .set();
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < COLUMNS; i++) {
                    if (i < TEXTS) {
                        sheet.value(row, i, text(row, i));
                    } else if (i < COUNTS) {
                        sheet.value(row, i, count(row, i));
                    } else if (i < PERCENTS) {
                        sheet.value(row, i, ratio(row).fraction());
                    } else {
                        sheet.value(row, i, DAY);
                    }
                }
            }
        }
    }

    /** The least that any writer of this format does: its XML through a deflater. */
    private static void deflate(OutputStream out, int rows) throws IOException {
        Deflater deflater = new Deflater(StreamingWorkbook.DEFLATE_LEVEL, true);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 15)) {
            StringBuilder xml = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                xml.setLength(0);
                xml.append("<row r=\"").append(row + 1).append("\">");
                for (int i = 0; i < COLUMNS; i++) {
                    if (i < TEXTS) {
                        xml.append("<c t=\"s\"><v>")
                                .append(i < 2 ? row : row % (i * 20))
                                .append("</v></c>");
                    } else if (i < COUNTS) {
                        xml.append("<c s=\"1\"><v>").append((long) row * 7 + i).append("</v></c>");
                    } else {
                        xml.append("<c s=\"2\"><v>")
                                .append(i < PERCENTS ? ratio(row).fraction() : 46346.0)
                                .append("</v></c>");
                    }
                }
                xml.append("</row>");
                packed.write(xml.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
        } finally {
            deflater.end();
        }
    }

    private static String text(int row, int column) {
        return column < 2 ? "Customer " + row + " of " + column : "Value " + row % (column * 20);
    }

    private static Long count(int row, int column) {
        return (long) row * 7 + column;
    }

    private static Ratio ratio(int row) {
        return new Ratio(row % 1500, 1000);
    }
}
