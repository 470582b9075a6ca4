package io.seatwise.renewals.export;

import io.seatwise.base.workbook.PageWriter;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.WorkbookStyles.Look;
import io.seatwise.portfolio.export.Definition;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The last sheet of the workbook of renewals: what each column says. */
final class RenewalsDefinitions {

    private static final int NOTE = 2;
    private static final float TITLE_HEIGHT = 28;

    private RenewalsDefinitions() {}

    static void fill(XSSFSheet sheet, StreamingWorkbook workbook, List<Definition> definitions) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
        PageWriter page = new PageWriter(sheet, workbook.styles());
        page.widths(26, 58, 70);
        page.text(0, 0, "Definitions", Look.TITLE);
        sheet.getRow(0).setHeightInPoints(TITLE_HEIGHT);
        page.text(1, 0, "How each column is made, and what it does not say", Look.SUBTITLE);
        int row = 3;
        page.text(row, 0, "Column", Look.COLUMN_HEAD);
        page.text(row, 1, "What it is", Look.COLUMN_HEAD);
        page.text(row++, NOTE, "Note", Look.COLUMN_HEAD);
        for (Definition each : definitions) {
            page.text(row, 0, each.name(), Look.TEXT);
            page.paragraph(row, 1, 1, each.meaning(), Look.WRAPPED);
            page.paragraph(row++, NOTE, NOTE, each.note(), Look.WRAPPED);
        }
    }
}
