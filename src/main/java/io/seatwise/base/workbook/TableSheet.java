package io.seatwise.base.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** The frame around the rows of a table: the sheet as POI creates it, again for each further sheet of the same table. */
final class TableSheet {

    private static final String ROWS = "<sheetData/>";
    private static final byte[] ROWS_OPEN = "<sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ABOVE_WHOLE_FILL = {(byte) 0xFD, (byte) 0xE7, (byte) 0xD3};
    private static final byte[] ABOVE_WHOLE_FONT = {(byte) 0x8A, (byte) 0x3B, (byte) 0x00};

    private final XSSFWorkbook workbook;
    private final String name;
    private final List<TableColumn> columns;
    private final WorkbookLook look;
    private XSSFSheet sheet;
    private XSSFTable table;
    private int sheets;
    private boolean opened;

    TableSheet(XSSFWorkbook workbook, StreamingWorkbook owner, String name, List<TableColumn> columns) {
        this.workbook = workbook;
        this.name = name;
        this.columns = List.copyOf(columns);
        for (TableColumn column : columns) {
            owner.styles().of(WorkbookStyles.look(column.kind()));
        }
        look = owner.look();
        sheets = 1;
        sheet = workbook.createSheet(name);
        table = dress(sheet);
    }

    String name() {
        return name;
    }

    List<TableColumn> columns() {
        return columns;
    }

    /**
     * Makes the next sheet ready to be written.
     *
     * @param rows how many it has with the header; 0 while that is not known
     * @return the name of its part
     */
    String open(ColumnWidths widths, int rows) {
        if (opened) {
            int position = workbook.getSheetIndex(sheet) + 1;
            sheets++;
            sheet = workbook.createSheet(name + " (" + sheets + ")");
            workbook.setSheetOrder(sheet.getSheetName(), position);
            table = dress(sheet);
        }
        opened = true;
        for (int i = 0; i < widths.count(); i++) {
            sheet.setColumnWidth(i, widths.width(i));
        }
        CTWorksheet xml = sheet.getCTWorksheet();
        if (rows > 0) {
            xml.getDimension().setRef(area(rows));
        } else {
            xml.unsetDimension();
        }
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    byte[] beforeRows() throws IOException {
        String xml = xml();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(xml.substring(0, xml.indexOf(ROWS)).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ROWS_OPEN);
        return bytes.toByteArray();
    }

    /** Settles how long the sheet is: the table's extent, its filter, the ranges of its conditional formats. */
    void close(int rows) {
        int lastRow = Math.max(rows, 2);
        CTTable xml = table.getCTTable();
        xml.setRef(area(lastRow));
        xml.getAutoFilter().setRef(area(lastRow));
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == CellKind.PERCENT) {
                highlightAboveWhole(i, lastRow);
            }
        }
    }

    byte[] afterRows() throws IOException {
        String xml = xml();
        return xml.substring(xml.indexOf(ROWS) + ROWS.length()).getBytes(StandardCharsets.UTF_8);
    }

    private XSSFTable dress(XSSFSheet target) {
        target.createFreezePane(1, 1);
        target.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        target.setFitToPage(true);
        PrintSetup print = target.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        target.getFooter().setLeft("&A");
        target.getFooter().setRight("&P / &N");
        look.addFooter(target);
        XSSFTable made = target.createTable(new AreaReference(area(2), workbook.getSpreadsheetVersion()));
        String id = name.replaceAll("[^A-Za-z0-9]", "_") + (sheets == 1 ? "" : "_" + sheets);
        made.setName(id);
        made.setDisplayName(id);
        CTTable xml = made.getCTTable();
        CTTableColumns titles = xml.getTableColumns();
        for (int i = 0; i < columns.size(); i++) {
            titles.getTableColumnArray(i).setName(columns.get(i).title());
        }
        xml.addNewAutoFilter().setRef(area(2));
        CTTableStyleInfo style = xml.addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
        return made;
    }

    private void highlightAboveWhole(int column, int lastRow) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(ComparisonOperator.GT, "1");
        XSSFPatternFormatting fill = (XSSFPatternFormatting) rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(ABOVE_WHOLE_FILL));
        XSSFFontFormatting font = (XSSFFontFormatting) rule.createFontFormatting();
        font.setFontColor(new XSSFColor(ABOVE_WHOLE_FONT));
        font.setFontStyle(false, true);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(1, lastRow - 1, column, column)}, rule);
    }

    private String area(int lastRow) {
        return "A1:" + CellReference.convertNumToColString(columns.size() - 1) + lastRow;
    }

    private String xml() throws IOException {
        XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        options.setSaveSyntheticDocumentElement(
                new QName(CTWorksheet.type.getName().getNamespaceURI(), "worksheet"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheet.getCTWorksheet().save(bytes, options);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
