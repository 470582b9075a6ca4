package io.seatwise.base.workbook;

import io.seatwise.base.Ratio;
import io.seatwise.base.workbook.WorkbookStyles.Look;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes single cells of a {@link StreamingWorkbook#page page}, with the same safety as tables. Counts from 0. */
public final class PageWriter {

    private final XSSFSheet sheet;
    private final WorkbookStyles styles;

    public PageWriter(XSSFSheet sheet, WorkbookStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The colour of the workbook for first series, as RGB. */
    public byte[] accent() {
        return styles.accent();
    }

    /** Column widths from the first column on, in characters. */
    public void widths(double... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, (int) (characters[i] * 256));
        }
    }

    /** A text that is never a formula. */
    public void text(int row, int column, String text, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(CellText.looksLikeFormula(text) ? styles.quoted(look) : styles.of(look));
        cell.setCellValue(CellText.fitted(text));
    }

    /** A text over several columns, as many lines high as it needs when a column's letter is about a width's unit. */
    public void paragraph(int row, int column, int lastColumn, String text, Look look) {
        for (int i = column; i <= lastColumn; i++) {
            cell(row, i).setCellStyle(styles.of(look));
        }
        text(row, column, text, look);
        if (lastColumn > column) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, column, lastColumn));
        }
        double width = 0;
        for (int i = column; i <= lastColumn; i++) {
            width += sheet.getColumnWidth(i) / 256.0;
        }
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(line.length() * 1.08 / width));
        }
        float height = Math.min(lines, 26) * 15.0f;
        XSSFRow target = row(row);
        if (height > target.getHeightInPoints()) {
            target.setHeightInPoints(height);
        }
    }

    public void count(int row, int column, @Nullable Long count, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.of(look));
        if (count != null) {
            cell.setCellValue(count);
        }
    }

    public void amount(int row, int column, @Nullable BigDecimal amount, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.of(look));
        if (amount != null) {
            cell.setCellValue(amount.doubleValue());
        }
    }

    public void percent(int row, int column, @Nullable Ratio ratio, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.of(look));
        if (ratio != null) {
            cell.setCellValue(ratio.fraction());
        }
    }

    /** A fraction as a percentage. */
    public void fraction(int row, int column, double fraction, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.of(look));
        cell.setCellValue(fraction);
    }

    public void date(int row, int column, @Nullable LocalDate date, Look look) {
        XSSFCell cell = cell(row, column);
        cell.setCellStyle(styles.of(look));
        if (date != null) {
            cell.setCellValue(date);
        }
    }

    /** A heading with its line under all of these columns. */
    public void heading(int row, int column, int lastColumn, String text) {
        for (int i = column; i <= lastColumn; i++) {
            cell(row, i).setCellStyle(styles.of(Look.HEADING));
        }
        text(row, column, text, Look.HEADING);
        row(row).setHeightInPoints(20);
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow target = row(row);
        XSSFCell cell = target.getCell(column);
        return cell == null ? target.createCell(column) : cell;
    }

    private XSSFRow row(int row) {
        XSSFRow target = sheet.getRow(row);
        return target == null ? sheet.createRow(row) : target;
    }
}
