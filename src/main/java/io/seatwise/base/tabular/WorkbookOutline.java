package io.seatwise.base.tabular;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the first sheet and how the workbook counts days. */
final class WorkbookOutline extends DefaultHandler {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private @Nullable String firstSheet;
    private boolean countsFrom1904;

    @Nullable
    String firstSheet() {
        return firstSheet;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        if (localName.equals("sheet") && firstSheet == null) {
            String relation = attributes.getValue(RELATIONS, "id");
            firstSheet = relation != null ? relation : attributes.getValue(STRICT_RELATIONS, "id");
        } else if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            countsFrom1904 = "1".equals(value) || "true".equals(value);
        }
    }
}
