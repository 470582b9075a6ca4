package io.seatwise.base.workbook;

import java.awt.Dimension;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The look that a partner gives its workbooks.
 *
 * @param accent the colour of headings and table headers, RGB of 24 bits; white text can be read on it
 * @param footer stands in the middle of each printed page's footer; empty for none
 * @param logo a PNG or JPEG image for the first sheet; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // The image is handed on and never compared
public record WorkbookLook(int accent, String footer, byte @Nullable [] logo) {

    /** The look of Seatwise. */
    public static final WorkbookLook PLAIN = new WorkbookLook(0x1F4E79, "", null);

    /** Excel takes 255 characters for the three parts of a footer together. */
    private static final int LONGEST_FOOTER = 200;

    private static final int LOGO_HEIGHT = 36;
    private static final int LOGO_WIDTH = 130;

    /** Writes the footer of a sheet; an ampersand begins a code there, and two are one. */
    void addFooter(XSSFSheet sheet) {
        if (!footer.isEmpty()) {
            String line = footer.replaceAll("\\s+", " ").replace("&", "&&");
            sheet.getFooter().setCenter(line.length() > LONGEST_FOOTER ? line.substring(0, LONGEST_FOOTER) : line);
        }
    }

    /** Places the logo in the first row of a page, from this column on. */
    public void addLogo(XSSFSheet sheet, int column) {
        byte[] image = logo;
        if (image == null) {
            return;
        }
        int type = image.length > 1 && image[1] == 'P' ? Workbook.PICTURE_TYPE_PNG : Workbook.PICTURE_TYPE_JPEG;
        XSSFPicture picture = sheet.createDrawingPatriarch()
                .createPicture(
                        new XSSFClientAnchor(0, 0, 0, 0, column, 0, column + 1, 1),
                        sheet.getWorkbook().addPicture(image, type));
        Dimension size = picture.getImageDimension();
        picture.resize(Math.min((double) LOGO_HEIGHT / size.height, (double) LOGO_WIDTH / size.width));
    }
}
