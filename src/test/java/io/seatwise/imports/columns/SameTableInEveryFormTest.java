package io.seatwise.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.tabular.HandMadeWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables, written as CSV, JSON and by several writers of workbooks, are read back as the same values. */
class SameTableInEveryFormTest {

    private static final List<Column<?>> COLUMNS = List.of(
            Column.text("name", 200),
            Column.count("seats"),
            Column.amount("value"),
            Column.day("day"),
            Column.flag("trial"));

    private static final List<String> PIECES = List.of(
            "Contoso", " ", "Ä", "\"", ",", ";", "\t", "'", "<b>", "&amp;", "日本", "\uD83D\uDE80", "=1", "é", "#", "|");

    @TempDir
    Path folder;

    /** One row of the table; null where the cell is empty. */
    private record Line(String name, Long seats, BigDecimal value, LocalDate day, Boolean trial) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void valuesAreTheSameInEveryForm(long seed) throws IOException {
        List<Line> lines = lines(new Random(seed));
        List<String> expected =
                lines.stream().map(SameTableInEveryFormTest::shown).toList();

        for (char separator : new char[] {',', ';', '\t'}) {
            assertThat(read(Files.writeString(folder.resolve("a.csv"), csv(lines, separator))))
                    .as("CSV with %s", separator)
                    .isEqualTo(expected);
        }
        assertThat(read(Files.writeString(folder.resolve("a.csv"), csv(lines, ','), StandardCharsets.UTF_16)))
                .isEqualTo(expected);
        assertThat(read(Files.writeString(folder.resolve("a.json"), json(lines))))
                .isEqualTo(expected);
        assertThat(read(poi(lines, new XSSFWorkbook()))).isEqualTo(expected);
        assertThat(read(poi(lines, new SXSSFWorkbook(2)))).isEqualTo(expected);
        assertThat(read(fast(lines))).as("fastexcel").isEqualTo(expected);
        assertThat(read(handMade(lines, new HandMadeWorkbook(), false)))
                .as("streamed, with data descriptors")
                .isEqualTo(expected);
        assertThat(read(handMade(lines, new HandMadeWorkbook().stored().lastPartFirst(), false)))
                .as("not packed, the sheets first")
                .isEqualTo(expected);
        assertThat(read(handMade(lines, new HandMadeWorkbook().backslashes(), true)))
                .as("strict")
                .isEqualTo(expected);
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StringBuilder name = new StringBuilder("N" + i);
            for (int piece = random.nextInt(6); piece > 0; piece--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            lines.add(new Line(
                    name.append('.').toString(),
                    random.nextInt(4) == 0 ? null : random.nextLong(1_000_000_000_000L),
                    random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextLong(100_000_000), 2),
                    random.nextInt(4) == 0 ? null : LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000)),
                    random.nextInt(4) == 0 ? null : random.nextBoolean()));
        }
        return lines;
    }

    private static String shown(Line line) {
        return Stream.of(
                        line.name().replaceAll("[\t ]+", " "),
                        line.seats(),
                        plain(line.value()),
                        line.day(),
                        line.trial())
                .map(value -> value == null ? "-" : value.toString())
                .collect(Collectors.joining("|"));
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    /** Line breaks and tabs within a name become one blank each; the number of blanks is left out of the comparison. */
    private static List<String> read(Path file) throws IOException {
        return ReadTable.of(file, COLUMNS, new ReadingRules(ReadTable.TODAY)).stream()
                .map(row -> row.replaceAll(" +", " "))
                .toList();
    }

    private static List<Object> cells(Line line) {
        return Arrays.asList(line.name(), line.seats(), line.value(), line.day(), line.trial());
    }

    private static String csv(List<Line> lines, char separator) {
        StringBuilder text = new StringBuilder(
                COLUMNS.stream().map(Column::name).collect(Collectors.joining(String.valueOf(separator))) + "\r\n");
        for (Line line : lines) {
            text.append(cells(line).stream()
                            .map(cell ->
                                    cell == null ? "" : "\"" + cell.toString().replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(String.valueOf(separator))))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String json(List<Line> lines) {
        return new tools.jackson.databind.json.JsonMapper().writeValueAsString(lines);
    }

    private Path poi(List<Line> lines, Workbook workbook) throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (workbook;
                OutputStream output = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("[$-407]d. mmmm yyyy;@"));
            Sheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.size(); i++) {
                header.createCell(i).setCellValue(COLUMNS.get(i).name());
            }
            for (Line line : lines) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(line.name());
                if (line.seats() != null) {
                    row.createCell(1).setCellValue(line.seats());
                }
                if (line.value() != null) {
                    row.createCell(2).setCellValue(line.value().doubleValue());
                }
                if (line.day() != null) {
                    row.createCell(3).setCellValue(line.day());
                    row.getCell(3).setCellStyle(date);
                }
                if (line.trial() != null) {
                    row.createCell(4).setCellValue(line.trial());
                }
            }
            workbook.write(output);
        }
        return file;
    }

    private Path fast(List<Line> lines) throws IOException {
        Path file = folder.resolve("fast.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(output, "Script", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Licences");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i).name());
            }
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                sheet.value(i + 1, 0, line.name());
                sheet.value(i + 1, 1, line.seats());
                sheet.value(i + 1, 2, line.value());
                sheet.value(i + 1, 3, line.day());
                sheet.style(i + 1, 3).format("d.m.yyyy").set();
                sheet.value(i + 1, 4, line.trial());
            }
        }
        return file;
    }

    /** A workbook by hand, in strict form with dates as texts of ISO 8601. */
    private Path handMade(List<Line> lines, HandMadeWorkbook workbook, boolean strict) throws IOException {
        StringBuilder rows = new StringBuilder(
                HandMadeWorkbook.row(COLUMNS.stream().map(Column::name).toArray(String[]::new)));
        for (Line line : lines) {
            rows.append("<row>");
            for (Object cell : cells(line)) {
                rows.append(
                        switch (cell) {
                            case null -> "<c/>";
                            case String name -> HandMadeWorkbook.text(name);
                            case LocalDate day when strict -> "<c t=\"d\"><v>" + day + "T00:00:00.000</v></c>";
                            case LocalDate day -> HandMadeWorkbook.text(day.toString());
                            case Boolean flag -> "<c t=\"b\"><v> " + flag + "</v></c>";
                            default -> "<c><v>" + cell + "</v></c>";
                        });
            }
            rows.append("</row>");
        }
        return (strict ? workbook.strict() : workbook).sheet(rows.toString()).write(folder.resolve("made.xlsx"));
    }
}
