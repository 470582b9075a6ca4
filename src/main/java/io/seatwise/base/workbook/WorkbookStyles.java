package io.seatwise.base.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The looks of cells, each made once for a workbook: one accent colour, nothing else. */
public final class WorkbookStyles {

    /** Quiet words: subtitles, notes, axis labels. */
    public static final byte[] MUTED = rgb(0x5F6B7A);

    private static final byte[] RULE = rgb(0xD0D7DE);
    private static final byte[] WHITE = rgb(0xFFFFFF);

    /** A cell style by its purpose. */
    public enum Look {
        TITLE,
        SUBTITLE,
        HEADING,
        LABEL,
        TEXT,
        WRAPPED,
        NOTE,
        COLUMN_HEAD,
        COLUMN_HEAD_RIGHT,
        TABLE_HEAD,
        IDENTIFIER,
        COUNT,
        PERCENT,
        MONEY,
        DATE,
        DATE_LEFT,
        THRESHOLD,
        FIGURE_COUNT,
        FIGURE_PERCENT
    }

    private final XSSFWorkbook workbook;
    private final byte[] accent;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    WorkbookStyles(XSSFWorkbook workbook, int accent) {
        this.workbook = workbook;
        this.accent = rgb(accent);
    }

    /** The colour of headings, table headers and first series, as RGB. */
    public byte[] accent() {
        return accent.clone();
    }

    /** The style for this job. */
    public XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look.name(), name -> make(look));
    }

    /** The same style for a text that begins like a formula: the cell is marked as text. */
    public XSSFCellStyle quoted(Look look) {
        return made.computeIfAbsent("'" + look.name(), name -> {
            XSSFCellStyle style = make(look);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    /** The look of cells of this kind, in tables. */
    static Look look(CellKind kind) {
        return switch (kind) {
            case TEXT -> Look.TEXT;
            case IDENTIFIER -> Look.IDENTIFIER;
            case COUNT -> Look.COUNT;
            case PERCENT -> Look.PERCENT;
            case MONEY -> Look.MONEY;
            case DATE -> Look.DATE;
        };
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        switch (look) {
            case TITLE -> style.setFont(font(20, true, accent));
            case SUBTITLE -> style.setFont(font(11, false, MUTED));
            case HEADING -> {
                style.setFont(font(13, true, accent));
                under(style);
            }
            case LABEL -> {
                style.setFont(font(11, false, MUTED));
                style.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            case TEXT -> {
                // As the workbook has it
            }
            case WRAPPED -> style.setWrapText(true);
            case NOTE -> {
                style.setFont(font(10, false, MUTED));
                style.setWrapText(true);
            }
            case COLUMN_HEAD, COLUMN_HEAD_RIGHT -> {
                style.setFont(font(11, true, null));
                under(style);
                style.setWrapText(true);
                if (look == Look.COLUMN_HEAD_RIGHT) {
                    style.setAlignment(HorizontalAlignment.RIGHT);
                }
            }
            case TABLE_HEAD -> {
                style.setFont(font(11, true, WHITE));
                style.setFillForegroundColor(new XSSFColor(accent));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                style.setWrapText(true);
            }
            case IDENTIFIER -> format(style, "@");
            case COUNT -> format(style, "#,##0");
            case PERCENT -> format(style, "0.0%");
            case MONEY -> format(style, "#,##0.00");
            case DATE -> {
                format(style, "yyyy\\-mm\\-dd");
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case DATE_LEFT -> left(style, "yyyy\\-mm\\-dd");
            case THRESHOLD -> left(style, "0.0##%");
            case FIGURE_COUNT -> figure(style, "#,##0");
            case FIGURE_PERCENT -> figure(style, "0.0%");
        }
        return style;
    }

    private void left(XSSFCellStyle style, String format) {
        format(style, format);
        style.setAlignment(HorizontalAlignment.LEFT);
    }

    private void figure(XSSFCellStyle style, String format) {
        format(style, format);
        style.setFont(font(13, true, null));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.RIGHT);
    }

    private void format(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    private static void under(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(RULE));
    }

    private XSSFFont font(int points, boolean bold, byte @Nullable [] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFamily(FontFamily.SWISS);
        font.setScheme(FontScheme.MINOR);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (colour != null) {
            font.setColor(new XSSFColor(colour));
        }
        return font;
    }

    private static byte[] rgb(int value) {
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
