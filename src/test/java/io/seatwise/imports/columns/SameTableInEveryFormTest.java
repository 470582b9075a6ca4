package io.seatwise.imports.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
        assertThat(read(minimal(lines, false))).as("minimal").isEqualTo(expected);
        assertThat(read(minimal(lines, true))).as("strict").isEqualTo(expected);
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
        return line.name().replace('\t', ' ').replaceAll(" +", " ") + "|" + line.seats() + "|" + plain(line.value())
                + "|" + line.day() + "|" + line.trial();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number
                ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : String.valueOf(value);
    }

    private static List<String> read(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        new TabularFile(file, TabularLimits.DEFAULT).read(new RowSink() {
            private FileRow row;

            @Override
            public int likeness(List<String> names) {
                return names.containsAll(List.of("name", "seats", "trial")) ? HEADER : 0;
            }

            @Override
            public void header(long line, List<String> names) {
                row = new FileRow(
                        new FileColumns(COLUMNS, names),
                        new ReadingRules(LocalDate.of(2026, 11, 28)),
                        (at, column, code, found, text) -> rows.add(column + " " + code + " " + found));
            }

            @Override
            public void row(long line, String[] values, BitSet numbers) {
                row.read(line, values, numbers);
                rows.add(COLUMNS.stream()
                        .map(column -> plain(row.get(column)).replaceAll(" +", " "))
                        .collect(Collectors.joining("|")));
            }
        });
        return rows;
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

    /** The fewest parts that make a workbook, named with backslashes where it is strict. */
    private Path minimal(List<Line> lines, boolean strict) throws IOException {
        String relations = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String sheets = strict
                ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String slash = strict ? "\\" : "/";
        String relation = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + relations + "/%s\" Target=\"%s\"/></Relationships>";
        StringBuilder rows = new StringBuilder("<row>");
        COLUMNS.forEach(column -> rows.append(text(column.name())));
        rows.append("</row>");
        for (Line line : lines) {
            rows.append("<row>");
            for (int i = 0; i < COLUMNS.size(); i++) {
                Object cell = cells(line).get(i);
                rows.append(
                        switch (cell) {
                            case null -> "<c/>";
                            case String name -> text(name.replace("_x0041_", "_x005F_x0041_"));
                            case LocalDate day when strict -> "<c t=\"d\"><v>" + day + "T00:00:00.000</v></c>";
                            case LocalDate day -> text(day.toString());
                            case Boolean flag -> "<c t=\"b\"><v> " + flag + "</v></c>";
                            default -> "<c><v>" + cell + "</v></c>";
                        });
            }
            rows.append("</row>");
        }
        Path file = folder.resolve("minimal.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "xl" + slash + "worksheets" + slash + "sheet1.xml",
                    "<worksheet xmlns=\"" + sheets + "\"><sheetData>" + rows + "</sheetData></worksheet>");
            entry(
                    zip,
                    "xl" + slash + "workbook.xml",
                    "<workbook xmlns=\"" + sheets + "\" xmlns:r=\"" + relations
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl" + slash + "_rels" + slash + "workbook.xml.rels",
                    relation.formatted("worksheet", "worksheets/sheet1.xml"));
            entry(zip, "_rels" + slash + ".rels", relation.formatted("officeDocument", "xl/workbook.xml"));
            entry(zip, "[Content_Types].xml", "<Types/>");
        }
        return file;
    }

    private static String text(String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\t", "&#9;");
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
