package io.seatwise.base.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The workbook's dictionary of texts, plain and bounded: what no longer fits is written into its cell. POI's own keeps
 * an XML bean for each text, many times the size, so this one takes its place.
 */
final class SharedTexts extends SharedStringsTable {

    static final int NONE = -1;

    private static final int LONGEST = 256;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final byte[] ITEM = XmlBuffer.ascii("<si><t xml:space=\"preserve\">");
    private static final byte[] ITEM_END = XmlBuffer.ascii("</t></si>");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private long characters;

    /** Makes POI use this dictionary in a new workbook. */
    static XSSFFactory factory() {
        return new XSSFFactory() {
            @Override
            public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
                return descriptor == XSSFRelation.SHARED_STRINGS
                        ? new SharedTexts()
                        : super.newDocumentPart(descriptor);
            }
        };
    }

    /** The place of a text that is already in; else {@link #NONE}. */
    int find(String text) {
        Integer place = text.length() > LONGEST ? null : places.get(text);
        return place == null ? NONE : place;
    }

    /** Takes a text in if it fits; else {@link #NONE}. */
    int add(String text) {
        if (text.length() > LONGEST || characters + text.length() > MOST_CHARACTERS) {
            return NONE;
        }
        return put(text);
    }

    private int put(String text) {
        int place = texts.size();
        places.put(text, place);
        texts.add(text);
        characters += text.length();
        return place;
    }

    @Override
    public int addSharedStringItem(RichTextString string) {
        String text = CellText.fitted(((XSSFRichTextString) string).getCTRst().getT());
        Integer place = places.get(text);
        return place == null ? put(text) : place;
    }

    @Override
    public RichTextString getItemAt(int place) {
        return new XSSFRichTextString(texts.get(place));
    }

    @Override
    public int getCount() {
        return texts.size();
    }

    @Override
    public int getUniqueCount() {
        return texts.size();
    }

    @Override
    public List<RichTextString> getSharedStringItems() {
        return texts.stream().<RichTextString>map(XSSFRichTextString::new).toList();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        XmlBuffer xml = new XmlBuffer(8_192, (bytes, length) -> out.write(bytes, 0, length));
        xml.raw(XmlBuffer.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\""));
        xml.number(texts.size());
        xml.raw(XmlBuffer.ascii("\">"));
        for (String text : texts) {
            xml.raw(ITEM);
            xml.text(text);
            xml.raw(ITEM_END);
        }
        xml.raw(XmlBuffer.ascii("</sst>"));
        xml.drain();
    }
}
