package io.seatwise.base.tabular;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Learns from a workbook's styles which cell formats show a date or a percentage. */
final class WorkbookStyles extends DefaultHandler {

    private static final int MAX_FORMATS = 65_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private final BitSet percentages = new BitSet();
    private boolean inCellFormats;
    private int cellFormats;

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    boolean isPercent(int style) {
        return style >= 0 && percentages.get(style);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null && formats.size() < MAX_FORMATS) {
                    formats.put(number(attributes.getValue("numFmtId")), code);
                }
            }
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats && cellFormats < MAX_FORMATS) {
                    int format = number(attributes.getValue("numFmtId"));
                    String code = formats.get(format);
                    dates.set(cellFormats, code == null ? CellFormats.isBuiltInDate(format) : CellFormats.isDate(code));
                    percentages.set(
                            cellFormats, code == null ? format == 9 || format == 10 : CellFormats.isPercent(code));
                    cellFormats++;
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (localName.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
