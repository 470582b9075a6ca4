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
 * charts and links, texts in drawings, properties, connections and embedded XML, addresses of links. Who wrote the workbook
 * or a comment is left out: every workbook says so.
 */
final class WorkbookAside {

    /** Parts with styles, settings and authors. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\[content_types]\\.xml|xl/(?:theme|persons|styles|calcchain|revisions/usernames).*");

    private static final Pattern TEXTS = Pattern.compile(".*\\.(?:xml|vml)");

    /** Fields of a pivot table that are searched together for a list of people. Each item is compared with all of them. */
    private static final int FIELDS_TOGETHER = 200;

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
            if (!read.contains(part) && !LEFT_OUT.matcher(part).matches()) {
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
        if (WorkbookLinks.areIn(part)) {
            WorkbookLinks.of(workbook, part).rest().forEach(text -> sink.aside("", text));
        } else if (!TEXTS.matcher(part).matches()) {
            return;
        } else if (SHEET.matcher(part).matches()) {
            sink.furtherSheet();
            SheetAside sheet = new SheetAside(sink);
            new BesideCells(workbook, part, cells, sink).read(sheet::line).handOn(sheet::behind);
        } else if (PIVOT.matcher(part).matches()) {
            PivotFields fields = new PivotFields(cells.limits().maxColumns());
            workbook.parse(part, fields);
            sink.furtherSheet();
            sink.furtherLine(fields.names.stream().limit(FIELDS_TOGETHER).toArray(String[]::new));
            fields.names.forEach(field -> sink.aside("", field));
            workbook.parse(part, new PivotItems(fields.names, sink));
            String records = workbook.related(part, "/pivotCacheRecords");
            if (records != null) {
                workbook.parse(records, new PivotItems(fields.names, sink));
            }
        } else if (!RECORDS.matcher(part).matches()) {
            workbook.parse(part, new PartTexts(sink, cells.limits().maxTextLength()));
        }
    }

    /** Learns the names of the fields of a pivot table's cache. */
    private static final class PivotFields extends DefaultHandler {

        private final int most;
        private final List<String> names = new ArrayList<>();

        PivotFields(int most) {
            this.most = most;
        }

        @Override
        public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
            if (localName.equals("cacheField")) {
                if (names.size() == most) {
                    throw TabularException.tooLarge(1, "base.table.tooWide", most);
                }
                String name = attributes.getValue("name");
                names.add(name == null ? "" : WorkbookXml.unescaped(name));
            }
        }
    }

    /**
     * Hands on the texts in a pivot table's cache, each as a line with one value below its field. The definition has shared
     * items below their field; records have items in the order of the fields.
     */
    private static final class PivotItems extends DefaultHandler {

        private final List<String> fields;
        private final RowSink sink;
        private int field = -1;
        private boolean inRecord;

        PivotItems(List<String> fields, RowSink sink) {
            this.fields = fields;
            this.sink = sink;
        }

        @Override
        public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
            switch (localName) {
                case "cacheField" -> field++;
                case "r" -> {
                    inRecord = true;
                    field = -1;
                }
                case "s", "n", "d", "b", "e", "m", "x" -> item(localName, attributes.getValue("v"));
                default -> {}
            }
        }

        private void item(String kind, @Nullable String value) {
            if (inRecord) {
                field++;
            }
            if (kind.equals("s") && value != null && field >= 0 && field < fields.size()) {
                String text = WorkbookXml.unescaped(value);
                if (field < FIELDS_TOGETHER) {
                    @Nullable String[] line = new @Nullable String[Math.min(fields.size(), FIELDS_TOGETHER)];
                    line[field] = text;
                    sink.furtherLine(line);
                }
                sink.aside(fields.get(field), text);
            }
        }
    }
}
