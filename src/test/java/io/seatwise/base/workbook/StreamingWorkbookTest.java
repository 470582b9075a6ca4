package io.seatwise.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.base.Ratio;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingWorkbookTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00Z");
    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("Name", CellKind.TEXT),
            new TableColumn("Key", CellKind.IDENTIFIER),
            new TableColumn("Seats sold", CellKind.COUNT),
            new TableColumn("Usage %", CellKind.PERCENT),
            new TableColumn("Data as of", CellKind.DATE));

    @Test
    void everyKindOfCellIsReadBackTyped() throws IOException {
        byte[] file = table(new Object[] {"Fabrikam", "0042", 1_234L, new Ratio(142, 100), LocalDate.of(2026, 11, 20)});

        try (XSSFWorkbook read = open(file)) {
            XSSFSheet sheet = read.getSheet("Things");
            assertThat(cell(sheet, 1, 0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, 1, 0).getStringCellValue()).isEqualTo("Fabrikam");
            assertThat(cell(sheet, 1, 1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, 1, 1).getStringCellValue()).isEqualTo("0042");
            assertThat(cell(sheet, 1, 1).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell(sheet, 1, 2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell(sheet, 1, 2).getNumericCellValue()).isEqualTo(1234.0);
            assertThat(cell(sheet, 1, 2).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(cell(sheet, 1, 3).getNumericCellValue()).isEqualTo(1.42);
            assertThat(cell(sheet, 1, 3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(cell(sheet, 1, 4).getLocalDateTimeCellValue()).isEqualTo("2026-11-20T00:00:00");
            assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("Seatwise");
        }
    }

    @Test
    void aTableHasItsExtentFilterFrozenHeaderAndHighlight() throws IOException {
        byte[] file = table(
                new Object[] {"A", "1", 1L, new Ratio(1, 2), null},
                new Object[] {"B", "2", null, null, LocalDate.of(2026, 1, 2)},
                new Object[] {"C", "3", 3L, new Ratio(3, 2), null});

        try (XSSFWorkbook read = open(file)) {
            XSSFSheet sheet = read.getSheet("Things");
            XSSFTable table = sheet.getTables().getFirst();
            assertThat(table.getCTTable().getRef()).isEqualTo("A1:E4");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:E4");
            assertThat(table.getColumns())
                    .extracting(column -> column.getName())
                    .containsExactly("Name", "Key", "Seats sold", "Usage %", "Data as of");
            assertThat(sheet.getDimension().formatAsString()).isEqualTo("A1:E4");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("D2:D4");
            assertThat(cell(sheet, 2, 2)).isNull();
        }
    }

    @Test
    void anEmptyTableIsStillATable() throws IOException {
        byte[] file = table();

        try (XSSFWorkbook read = open(file)) {
            XSSFSheet sheet = read.getSheet("Things");
            assertThat(sheet.getTables().getFirst().getCTTable().getRef()).isEqualTo("A1:E2");
            assertThat(sheet.getLastRowNum()).isZero();
        }
        assertWellFormed(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1:A9)", "\t=1", "\r=1", "\n=1", "\0=1"})
    void aTextThatBeginsLikeAFormulaStaysTextAndIsMarked(String hostile) throws IOException {
        byte[] file = table(new Object[] {hostile, hostile, null, null, null});

        try (XSSFWorkbook read = open(file)) {
            for (int column = 0; column < 2; column++) {
                XSSFCell cell = cell(read.getSheet("Things"), 1, column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(hostile.replace('\0', '\uFFFD'));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
        assertWellFormed(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller & Söhne <GmbH>",
                "]]>",
                "_x000D_",
                "_x005F_x000D_ and _x1G00_",
                "two\r\nlines\tand a tab",
                "\uD83D\uDE80 rocket",
                "\u201Cquoted\u201D \"plain\"",
                "  spaces kept  ",
                "日本マイクロソフト"
            })
    void textIsReadBackUnchanged(String text) throws IOException {
        byte[] file = table(new Object[] {text, "k", null, null, null});

        try (XSSFWorkbook read = open(file)) {
            XSSFCell cell = cell(read.getSheet("Things"), 1, 0);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
        }
        assertWellFormed(file);
    }

    @Test
    void textIsReadBackUnchangedFromTheCell() throws IOException {
        String tail = "]]> _x000D_ \r\n \uD83D\uDE80";
        byte[] file = table(new Object[] {"x".repeat(300) + tail, "k", null, null, null});

        try (XSSFWorkbook read = open(file)) {
            assertThat(cell(read.getSheet("Things"), 1, 0).getStringCellValue()).isEqualTo("x".repeat(300) + tail);
        }
        assertThat(part(file, "xl/sharedStrings.xml")).doesNotContain("xxx");
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() throws IOException {
        byte[] file = table(new Object[] {"a\u0001b\uFFFEc\uD83Dd\uDE80e\u0008", "k", null, null, null});

        try (XSSFWorkbook read = open(file)) {
            assertThat(cell(read.getSheet("Things"), 1, 0).getStringCellValue())
                    .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD");
        }
        assertWellFormed(file);
    }

    @Test
    void aTextLongerThanACellIsCutWithAMark() throws IOException {
        byte[] file = table(new Object[] {"\uD83D\uDE80".repeat(20_000), "k", null, null, null});

        try (XSSFWorkbook read = open(file)) {
            String text = cell(read.getSheet("Things"), 1, 0).getStringCellValue();
            assertThat(text.length()).isBetween(CellText.MAX_LENGTH - 1, CellText.MAX_LENGTH);
            assertThat(text).endsWith("\uD83D\uDE80… [cut, 40,000 characters]");
        }
    }

    @Test
    void rowsBeyondASheetGoOnInFurtherSheetsRightBehindIt() throws IOException {
        StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Test", CREATED, WorkbookLook.PLAIN, 4);
        workbook.table("Things", COLUMNS, sink -> {
            for (long i = 1; i <= 7; i++) {
                sink.row(new Object[] {"Thing " + i, "k" + i, i, null, null});
            }
        });
        workbook.page("Notes", sheet -> sheet.createRow(0).createCell(0).setCellValue("rows: " + workbook.rows()));
        byte[] file = written(workbook);

        try (XSSFWorkbook read = open(file)) {
            assertThat(read)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Things", "Things (2)", "Things (3)", "Notes");
            assertThat(tableOf(read, "Things")).isEqualTo("A1:E4");
            assertThat(tableOf(read, "Things (2)")).isEqualTo("A1:E4");
            assertThat(tableOf(read, "Things (3)")).isEqualTo("A1:E2");
            assertThat(cell(read.getSheet("Things (2)"), 0, 0).getStringCellValue())
                    .isEqualTo("Name");
            assertThat(cell(read.getSheet("Things (2)"), 1, 0).getStringCellValue())
                    .isEqualTo("Thing 4");
            assertThat(cell(read.getSheet("Things (3)"), 1, 2).getNumericCellValue())
                    .isEqualTo(7.0);
            assertThat(cell(read.getSheet("Notes"), 0, 0).getStringCellValue()).isEqualTo("rows: {Things=7}");
        }
        assertWellFormed(file);
    }

    @Test
    void lookOfThePartnerIsOnEachSheetAndTheLogoOnTheFirst() throws IOException {
        ByteArrayOutputStream logo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", logo);
        WorkbookLook look = new WorkbookLook(0x0B5CAB, "Contoso & Sons,\nBerlin", logo.toByteArray());
        StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Test", CREATED, look);
        workbook.page("Summary", sheet -> {
            PageWriter page = new PageWriter(sheet, workbook.styles());
            page.text(0, 0, "Contoso", WorkbookStyles.Look.TITLE);
            workbook.look().addLogo(sheet, 2);
        });
        workbook.table("Things", COLUMNS, sink -> sink.row(new Object[] {"Thing", "k", 1L, null, null}));

        try (XSSFWorkbook read = open(written(workbook))) {
            assertThat(read.getSheet("Summary").getFooter().getCenter()).isEqualTo("Contoso && Sons, Berlin");
            assertThat(read.getSheet("Things").getFooter().getCenter()).isEqualTo("Contoso && Sons, Berlin");
            assertThat(read.getSheet("Things").getFooter().getRight()).isEqualTo("&P / &N");
            assertThat(cell(read.getSheet("Things"), 0, 0)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FF0B5CAB");
            assertThat(cell(read.getSheet("Summary"), 0, 0)
                            .getCellStyle()
                            .getFont()
                            .getXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FF0B5CAB");
            assertThat(read.getAllPictures()).hasSize(1);
            XSSFPicture placed = (XSSFPicture)
                    read.getSheet("Summary").getDrawingPatriarch().getShapes().getFirst();
            assertThat(placed.getClientAnchor().getCol1()).isEqualTo((short) 2);
            assertThat(placed.getClientAnchor().getRow1()).isZero();
        }
    }

    @Test
    void aTableThatEndsWithTheSheetOpensNoFurtherOne() throws IOException {
        StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Test", CREATED, WorkbookLook.PLAIN, 4);
        workbook.table("Things", COLUMNS, sink -> {
            for (long i = 1; i <= 3; i++) {
                sink.row(new Object[] {"Thing", "k", i, null, null});
            }
        });

        try (XSSFWorkbook read = open(written(workbook))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void rowsThatFailLeaveNoWholeFile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Test", CREATED);
        workbook.table("Things", COLUMNS, sink -> {
            sink.row(new Object[] {"A", "1", 1L, null, null});
            throw new IllegalStateException("the database went away");
        });

        assertThatThrownBy(() -> workbook.write(out)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open(out.toByteArray())).isInstanceOf(Exception.class);
    }

    @Test
    void aReaderWhoLeavesEndsTheRows() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Test", CREATED);
        workbook.table("Things", COLUMNS, sink -> {
            for (long i = 0; i < 10_000_000; i++) {
                sink.row(new Object[] {"A", "1", i, null, null});
            }
            throw new AssertionError("went on to the end");
        });

        assertThatThrownBy(() -> workbook.write(gone))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UncheckedIOException.class)
                .hasMessage("gone");
    }

    private static String tableOf(XSSFWorkbook workbook, String sheet) {
        return workbook.getSheet(sheet).getTables().getFirst().getCTTable().getRef();
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    private static byte[] table(Object[]... rows) throws IOException {
        StreamingWorkbook workbook = new StreamingWorkbook("Seatwise", "Test", CREATED);
        workbook.table("Things", COLUMNS, sink -> List.of(rows).forEach(sink::row));
        return written(workbook);
    }

    private static byte[] written(StreamingWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return parts;
    }

    private static String part(byte[] file, String name) throws IOException {
        return new String(parts(file).get(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void assertWellFormed(byte[] file) throws IOException {
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            try {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()));
            } catch (Exception exception) {
                throw new AssertionError(part.getKey() + " is not well-formed", exception);
            }
        }
    }
}
