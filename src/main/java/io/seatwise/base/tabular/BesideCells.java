package io.seatwise.base.tabular;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a sheet with what stands beside and behind its cells: headers and footers, lists and words of validations, links,
 * texts within formulas. What stands behind cells is handed on at the end, when the columns are known.
 */
final class BesideCells extends DefaultHandler {

    /** Texts behind cells that are kept until the end; further ones are handed on at once. */
    private static final int MOST_BEHIND = 20_000;

    private static final Pattern FORMULA = Pattern.compile("f|formula|formula[12]");
    private static final Pattern HEADER = Pattern.compile("(?:odd|even|first)(?:Header|Footer)");

    /** How headers and footers write fonts, colours, sizes and fields. */
    private static final Pattern CODE =
            Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\\d\\d[+-]\\d{3}|\\d{1,3}|[A-JL-Z])");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"]|\"\"){1,8192})\"");

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final WorkbookPackage workbook;
    private final String part;
    private final WorkbookReader.Cells cells;
    private final RowSink sink;
    private final Set<Text> behind = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WorkbookRows rows;
    private @Nullable WorkbookLinks links;
    private boolean inData;
    private boolean isFormula;
    private boolean isHeader;
    private int column;

    /** Takes the texts behind the cells of a column. */
    interface Behind {
        void text(int column, String text);
    }

    private record Text(int column, String text) {}

    BesideCells(WorkbookPackage workbook, String part, WorkbookReader.Cells cells, RowSink sink) {
        this.workbook = workbook;
        this.part = part;
        this.cells = cells;
        this.sink = sink;
    }

    BesideCells read(WorkbookRows.Lines lines) throws IOException, SAXException {
        rows = new WorkbookRows(cells, lines);
        links = WorkbookLinks.of(workbook, WorkbookPackage.relationsOf(part));
        workbook.parse(part, this);
        return this;
    }

    /** Hands on what stands behind the cells. Its column is -1 where it belongs to none. */
    void handOn(Behind taker) {
        behind.forEach(each -> taker.text(each.column(), each.text()));
        if (links != null) {
            links.rest().forEach(each -> taker.text(-1, each));
        }
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        if (rows != null) {
            rows.startElement(uri, localName, qualifiedName, attributes);
        }
        switch (localName) {
            case "sheetData" -> inData = true;
            case "c" -> column = WorkbookRows.place(attributes.getValue("r"), column + 1);
            case "row" -> column = -1;
            case "hyperlink" -> link(attributes);
            default -> {
                if (!inData) {
                    PartTexts.attributes(attributes, sink, cells.limits().maxTextLength());
                }
            }
        }
        isFormula = FORMULA.matcher(localName).matches();
        isHeader = !inData && HEADER.matcher(localName).matches();
        text.setLength(0);
    }

    private void link(Attributes attributes) {
        int place = WorkbookRows.place(attributes.getValue("ref"), -1);
        String id = attributes.getValue(RELATIONS, "id");
        id = id == null ? attributes.getValue(STRICT_RELATIONS, "id") : id;
        Stream<String> target = links == null ? Stream.of() : links.take(id);
        target.forEach(each -> behind(place, each));
        for (String shown : new String[] {"display", "tooltip", "location"}) {
            String value = attributes.getValue(shown);
            if (value != null) {
                WorkbookLinks.texts(WorkbookXml.unescaped(value)).forEach(each -> behind(place, each));
            }
        }
    }

    private void behind(int place, String each) {
        if (behind.size() < MOST_BEHIND) {
            behind.add(new Text(place, each));
        } else {
            sink.aside("", each);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (rows != null) {
            rows.characters(characters, start, length);
        }
        if ((isFormula || isHeader) && text.length() < cells.limits().maxTextLength()) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (rows != null) {
            rows.endElement(uri, localName, qualifiedName);
        }
        if (isFormula && text.indexOf("\"") >= 0) {
            int place = inData ? column : -1;
            LITERAL.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .flatMap(WorkbookLinks::texts)
                    .forEach(each -> behind(place, each));
        } else if (isHeader) {
            sink.aside(
                    "",
                    CellText.clean(CODE.matcher(WorkbookXml.unescaped(text.toString()))
                            .replaceAll(" ")
                            .replace("&&", "&")));
        }
        isFormula = false;
        isHeader = false;
        inData &= !localName.equals("sheetData");
    }
}
