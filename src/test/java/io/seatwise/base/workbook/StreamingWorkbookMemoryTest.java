package io.seatwise.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes 200,000 rows of 16 columns in a Java machine whose heap could not hold them. */
@Tag("slow")
class StreamingWorkbookMemoryTest {

    private static final int ROWS = 200_000;

    @Test
    void manyRowsFitThroughASmallHeap(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.xlsx");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(rows(file)).isEqualTo(ROWS + 1);
    }

    private static int rows(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            byte[] mark = "<row ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] block = new byte[64 * 1024];
            int found = 0;
            int matched = 0;
            for (int length = sheet.read(block); length > 0; length = sheet.read(block)) {
                for (int i = 0; i < length; i++) {
                    matched = block[i] == mark[matched] ? matched + 1 : block[i] == '<' ? 1 : 0;
                    if (matched == mark.length) {
                        found++;
                        matched = 0;
                    }
                }
            }
            return found;
        }
    }

    /** Runs in the other machine. */
    static final class Writer {

        public static void main(String[] arguments) throws IOException {
            List<TableColumn> columns = java.util.stream.IntStream.range(0, 16)
                    .mapToObj(i -> new TableColumn(
                            "Column " + i,
                            i < 8
                                    ? CellKind.TEXT
                                    : i < 13 ? CellKind.COUNT : i < 15 ? CellKind.PERCENT : CellKind.DATE))
                    .toList();
            StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Large", Instant.EPOCH);
            workbook.table("Rows", columns, sink -> {
                for (int row = 0; row < ROWS; row++) {
                    Object[] values = new Object[16];
                    for (int i = 0; i < 16; i++) {
                        values[i] = i < 4
                                ? "unlike any other " + row + " " + i
                                : i < 8
                                        ? "common " + row % 50
                                        : i < 13
                                                ? (Object) Long.valueOf(row * 31L + i)
                                                : i < 15
                                                        ? new Ratio(row, 1000)
                                                        : LocalDate.EPOCH.plusDays(row % 20_000 + 20_000);
                    }
                    sink.row(values);
                }
            });
            try (workbook;
                    OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
                workbook.write(out);
            }
        }
    }
}
