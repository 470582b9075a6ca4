package io.seatwise.base.tabular;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Learns a workbook's sheets, which of them are shown, how it counts days, and the texts beside its sheets. */
final class WorkbookOutline extends DefaultHandler {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final int LONGEST_NAME = 10_000;
    private static final int MOST_TEXTS = 10_000;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private boolean countsFrom1904;

    /** A sheet by the id of its relationship. */
    record Sheet(String relation, boolean visible) {}

    /** In the order of their tabs. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** The names of the tabs, and what defined names stand for. */
    List<String> texts() {
        return texts;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        inName = localName.equals("definedName");
        name.setLength(0);
        String comment = inName ? attributes.getValue("comment") : null;
        if (comment != null && texts.size() < MOST_TEXTS) {
            texts.add(comment);
        }
        if (localName.equals("sheet")) {
            String tab = attributes.getValue("name");
            if (tab != null && texts.size() < MOST_TEXTS) {
                texts.add(tab);
            }
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

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inName && name.length() < LONGEST_NAME) {
            name.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (inName && !name.isEmpty() && texts.size() < MOST_TEXTS) {
            texts.add(name.toString());
        }
        inName = false;
    }
}
