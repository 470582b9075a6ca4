package io.seatwise.base.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.seatwise.base.tabular.TabularException.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest workbooks are read exactly; hostile ones, made here byte by byte, are refused early. */
class WorkbookReaderTest {

    private static final String SHEET_START =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    @Test
    void cellsComeAsExactTextAndDatesAsIso() throws IOException {
        Path file = folder.resolve("good.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream output = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("First");
            workbook.createSheet("Second").createRow(0).createCell(0).setCellValue("never read");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            CellStyle time = workbook.createCellStyle();
            time.setDataFormat((short) 22);
            XSSFRow header = sheet.createRow(0);
            List<String> names = List.of("text", "count", "big", "fraction", "day", "time", "flag", "formula", "none");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            XSSFRow row = sheet.createRow(2);
            row.createCell(0).setCellValue("Contoso");
            row.createCell(1).setCellValue(100000);
            row.createCell(2).setCellValue(1234567890123d);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(LocalDate.of(2026, 11, 20));
            row.getCell(4).setCellStyle(date);
            row.createCell(5).setCellValue(LocalDateTime.of(2026, 11, 20, 6, 41, 12));
            row.getCell(5).setCellStyle(time);
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellFormula("1+1");
            row.getCell(7).setCellValue(7);
            workbook.write(output);
        }

        assertThat(read(file))
                .containsExactly(
                        "1: [text, count, big, fraction, day, time, flag, formula, none]",
                        "3: [Contoso, 100000, 1234567890123, 0.3, 2026-11-20,"
                                + " 2026-11-20T06:41:12, true, 7, null]");
    }

    @Test
    void inlineTextsAndExponentsAreRead() throws IOException {
        Path file = workbook(SHEET_START
                + "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><r><t>b</t></r><r><t>c</t></r></is></c></row>"
                + "<row><c><v>1.0E5</v></c><c><v>0.10000000000000001</v></c></row>"
                + SHEET_END);

        assertThat(read(file)).containsExactly("1: [a, bc]", "2: [100000, 0.1]");
    }

    @Test
    void moreValuesThanTheHeaderAreMalformed() throws IOException {
        TabularException refusal = refusal(workbook(SHEET_START + row("a") + row("1", "2") + SHEET_END));

        assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED);
        assertThat(refusal.line()).isEqualTo(2);
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        TabularException refusal =
                refusal(workbook(SHEET_START.replace("<?xml version=\"1.0\"?>", bomb) + row("&e;") + SHEET_END));

        assertThat(refusal.fault()).isEqualTo(Fault.MALFORMED);
        assertThat(refusal).hasMessage("base.table.documentType");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            frame(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(SHEET_START.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
            zip.write(SHEET_END.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        TabularException refusal = refusal(file);

        assertThat(refusal.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal).hasMessage("base.table.bomb");
    }

    @Test
    void cellsFarOutAreRefusedWithoutMakingRoomForThem() throws IOException {
        for (String reference : List.of("XFD1048576", "ZZZZZZ1", "ZZZZZZZZZZZZZZZZZZZZ1")) {
            TabularException refusal =
                    refusal(workbook(SHEET_START + "<row><c r=\"" + reference + "\"><v>1</v></c></row>" + SHEET_END));

            assertThat(refusal.fault()).isEqualTo(Fault.TOO_LARGE);
        }
    }

    @Test
    void manyOrDoubledEntriesAreRefused() throws IOException {
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            frame(zip);
            for (int i = 0; i < 500; i++) {
                entry(zip, "xl/media/" + i + ".xml", "<x/>");
            }
            entry(zip, "xl/worksheets/sheet1.xml", SHEET_START + row("a") + SHEET_END);
        }
        Path doubled = folder.resolve("doubled.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(doubled))) {
            frame(zip);
            entry(zip, "xl/worksheets/sheet1.xml", SHEET_START + row("a") + SHEET_END);
            entry(zip, "xl/worksheets/sheet2.xml", SHEET_START + row("b") + SHEET_END);
        }
        Files.write(doubled, doubledEntry(Files.readAllBytes(doubled)));

        assertThat(refusal(many).fault()).isIn(Fault.TOO_LARGE, Fault.MALFORMED);
        assertThat(refusal(doubled).fault()).isEqualTo(Fault.MALFORMED);
    }

    @Test
    void truncatedAndForeignPackagesAreMalformed() throws IOException {
        Path file = workbook(SHEET_START + row("a") + row("1") + SHEET_END);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            entry(zip, "readme.txt", "hello");
        }

        assertThat(refusal(file).fault()).isEqualTo(Fault.MALFORMED);
        assertThat(refusal(other).fault()).isIn(Fault.MALFORMED, Fault.UNKNOWN_FORMAT);
    }

    @Test
    void macrosAreRefused() throws IOException {
        Path file = folder.resolve("macro.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
            parts(zip);
            entry(zip, "xl/worksheets/sheet1.xml", SHEET_START + row("a") + SHEET_END);
        }

        TabularException refusal = refusal(file);

        assertThat(refusal.fault()).isEqualTo(Fault.UNKNOWN_FORMAT);
        assertThat(refusal).hasMessage("base.table.macros");
    }

    @Test
    void anEmptySheetIsUnknown() throws IOException {
        assertThat(refusal(workbook(SHEET_START + SHEET_END)).fault()).isEqualTo(Fault.UNKNOWN_FORMAT);
    }

    private static String row(String... values) {
        StringBuilder row = new StringBuilder("<row>");
        for (String value : values) {
            row.append("<c t=\"str\"><v>").append(value).append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    private Path workbook(String sheet) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            frame(zip);
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file;
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        entry(
                zip,
                "[Content_Types].xml",
                types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        parts(zip);
    }

    private static String types(String workbook) {
        return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + workbook + "\"/></Types>";
    }

    private static void parts(ZipOutputStream zip) throws IOException {
        String relations = "<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                + " Target=\"%s\"/></Relationships>";
        entry(zip, "_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml"));
        entry(
                zip,
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        entry(zip, "xl/_rels/workbook.xml.rels", relations.formatted("worksheet", "worksheets/sheet1.xml"));
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Gives a second entry, made under another name of the same length, the name of the sheet. */
    private static byte[] doubledEntry(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1)
                .replace("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> read(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        new TabularFile(file, TabularLimits.DEFAULT).read(new RowSink() {
            @Override
            public void header(long line, List<String> names) {
                rows.add(line + ": " + names);
            }

            @Override
            public void row(long line, String[] values, BitSet numbers) {
                rows.add(line + ": " + Arrays.toString(values));
            }
        });
        return rows;
    }

    private TabularException refusal(Path file) {
        return catchThrowableOfType(TabularException.class, () -> read(file));
    }
}
