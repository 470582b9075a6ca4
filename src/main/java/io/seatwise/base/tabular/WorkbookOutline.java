package io.seatwise.base.tabular;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Learns a workbook's sheets, which of them are shown, and how it counts days. */
final class WorkbookOutline extends DefaultHandler {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean countsFrom1904;

    /** A sheet by the id of its relationship. */
    record Sheet(String relation, boolean visible) {}

    /** In the order of their tabs. */
    List<Sheet> sheets() {
        return sheets;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        if (localName.equals("sheet")) {
            String relation = attributes.getValue(RELATIONS, "id");
            relation = relation != null ? relation : attributes.getValue(STRICT_RELATIONS, "id");
            String state = attributes.getValue("state");
            if (relation != null) {
                sheets.add(new Sheet(relation, state == null || state.equals("visible")));
            }
        } else if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            countsFrom1904 = "1".equals(value) || "true".equals(value);
        }
    }
}
