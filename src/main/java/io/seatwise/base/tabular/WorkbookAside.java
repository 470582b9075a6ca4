package io.seatwise.base.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands on what a workbook holds besides the sheets of its tabs: sheets without a tab, comments, caches of pivot tables,
 * charts and links, texts in drawings, defined names. Who wrote the workbook or a comment is left out: every workbook
 * says so.
 */
final class WorkbookAside {

    /** Parts with styles, settings and authors. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:.*/)?_rels/.*|docprops/.*|customxml/.*|\\[content_types]\\.xml|xl/(?:theme|persons|styles|calcchain|connections).*");

    private static final Pattern SHEET = Pattern.compile("(?:.*/)?worksheets/[^/]+");
    private static final Pattern PIVOT = Pattern.compile("(?:.*/)?pivotcachedefinition[^/]*");
    private static final Pattern RECORDS = Pattern.compile("(?:.*/)?pivotcacherecords[^/]*");

    private final WorkbookPackage workbook;
    private final WorkbookReader.Cells cells;
    private final RowSink sink;

    /** @param cells reads sheets of any width that Excel allows */
    WorkbookAside(WorkbookPackage workbook, WorkbookReader.Cells cells, RowSink sink) {
        this.workbook = workbook;
        this.cells = cells;
        this.sink = sink;
    }

    /** @param read the names of the parts that are read elsewhere */
    void read(Set<String> read) throws IOException {
        for (String part : workbook.parts()) {
            if (part.endsWith(".xml")
                    && !read.contains(part)
                    && !LEFT_OUT.matcher(part).matches()) {
                try {
                    read(part);
                } catch (SAXException unreadable) {
                    // Neither Excel nor Seatwise can read this part, and the table does not need it
                    continue;
                }
            }
        }
    }

    private void read(String part) throws IOException, SAXException {
        if (SHEET.matcher(part).matches()) {
            sink.furtherSheet();
            workbook.parse(part, new WorkbookRows(cells, new SheetAside(sink)::line));
        } else if (PIVOT.matcher(part).matches()) {
            Pivot pivot = new Pivot(sink);
            workbook.parse(part, pivot);
            String records = workbook.related(part, "/pivotCacheRecords");
            if (records != null) {
                workbook.parse(records, pivot);
            }
        } else if (!RECORDS.matcher(part).matches()) {
            workbook.parse(part, new Texts(sink, cells.limits().maxTextLength()));
        }
    }

    /** The fields of a pivot table's cache with their values, as the columns of a sheet. */
    private static final class Pivot extends DefaultHandler {

        private final RowSink sink;
        private final List<String> fields = new ArrayList<>();
        private final List<Item> shared = new ArrayList<>();
        private boolean begun;
        private int place = -1;

        private record Item(int column, String value) {}

        Pivot(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
            switch (localName) {
                case "cacheField" -> field(attributes.getValue("name"));
                case "r" -> place = -1;
                case "sharedItems" -> {}
                case "s", "n", "d", "b", "e", "m", "x" -> value(localName, attributes.getValue("v"));
                default -> {}
            }
        }

        private void field(@Nullable String name) {
            fields.add(name == null ? "" : WorkbookXml.unescaped(name));
        }

        /** Shared items stand below their field, those of records in the order of the fields. */
        private void value(String kind, @Nullable String value) {
            place++;
            int column = begun ? place : fields.size() - 1;
            if (kind.equals("s") && value != null && column >= 0 && column < fields.size()) {
                shared.add(new Item(column, WorkbookXml.unescaped(value)));
            }
            if (begun) {
                handOn();
            }
        }

        /** The whole header is known at the end of the definition. */
        @Override
        public void endDocument() {
            if (!begun) {
                begun = true;
                sink.furtherSheet();
                sink.furtherLine(fields.toArray(new @Nullable String[0]));
                fields.forEach(field -> sink.aside("", field));
                handOn();
            }
        }

        private void handOn() {
            for (Item item : shared) {
                @Nullable String[] line = new @Nullable String[fields.size()];
                line[item.column()] = item.value();
                sink.furtherLine(line);
                sink.aside(fields.get(item.column()), item.value());
            }
            shared.clear();
        }
    }

    /** The texts of any other part. */
    private static final class Texts extends DefaultHandler {

        private final RowSink sink;
        private final int longest;
        private final StringBuilder text = new StringBuilder();
        private final List<String> authors = new ArrayList<>();
        private boolean inAuthor;
        private boolean inComment;

        Texts(RowSink sink, int longest) {
            this.sink = sink;
            this.longest = longest;
        }

        @Override
        public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
            if (!inComment) {
                text.setLength(0);
            }
            inAuthor = localName.equals("author");
            inComment |= localName.equals("comment");
            String value = attributes.getValue("v");
            if (value != null) {
                sink.aside("", value);
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (text.length() + length > longest) {
                end();
            }
            text.append(characters, start, Math.min(length, longest));
        }

        @Override
        public void endElement(String uri, String localName, String qualifiedName) {
            if (inAuthor) {
                authors.add(text.toString());
                text.setLength(0);
                inAuthor = false;
            }
            inComment &= !localName.equals("comment");
            if (!inComment) {
                end();
            }
        }

        /** Excel begins a comment with the name of its author. */
        private void end() {
            String all = CellText.clean(WorkbookXml.unescaped(text.toString()));
            text.setLength(0);
            String said = authors.stream()
                    .filter(author -> !author.isEmpty() && all.startsWith(author + ":"))
                    .findFirst()
                    .map(author -> all.substring(author.length() + 1))
                    .orElse(all);
            if (!said.isEmpty()) {
                sink.aside("", said);
            }
        }
    }
}
