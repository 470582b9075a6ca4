package io.seatwise.base.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the fewest parts that make a workbook, each as a test gives it, so that any quirk of a package can be had. */
public final class HandMadeWorkbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private final List<String> sheets = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private boolean strict;
    private boolean backslashes;
    private boolean stored;
    private boolean lastPartFirst;
    private String properties = "";
    private String texts;
    private String styles;

    /** A sheet with these row elements. */
    public HandMadeWorkbook sheet(String rows) {
        return sheet("visible", rows);
    }

    public HandMadeWorkbook sheet(String state, String rows) {
        states.add(state);
        sheets.add(rows);
        return this;
    }

    public HandMadeWorkbook strict() {
        strict = true;
        return this;
    }

    public HandMadeWorkbook backslashes() {
        backslashes = true;
        return this;
    }

    /** Parts that are neither packed nor followed by a data descriptor. */
    public HandMadeWorkbook stored() {
        stored = true;
        return this;
    }

    public HandMadeWorkbook lastPartFirst() {
        lastPartFirst = true;
        return this;
    }

    public HandMadeWorkbook countingFrom1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Shared texts, as {@code si} elements. */
    public HandMadeWorkbook texts(String items) {
        texts = items;
        return this;
    }

    /** The content of the style sheet. */
    public HandMadeWorkbook styles(String content) {
        styles = content;
        return this;
    }

    public static String text(String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\t", "&#9;");
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
    }

    /** A row of inline texts. */
    public static String row(String... values) {
        StringBuilder row = new StringBuilder("<row>");
        for (String value : values) {
            row.append(text(value));
        }
        return row.append("</row>").toString();
    }

    public Path write(Path file) throws IOException {
        String main = strict ? STRICT_MAIN : MAIN;
        String relations = strict ? STRICT_RELATIONS : RELATIONS;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relationships(relation("r1", relations + "/officeDocument", "xl/workbook.xml")));
        StringBuilder list = new StringBuilder();
        StringBuilder related = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            list.append("<sheet name=\"S%d\" sheetId=\"%d\" state=\"%s\" r:id=\"r%d\"/>"
                    .formatted(i, i + 1, states.get(i), i));
            related.append(relation("r" + i, relations + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        if (texts != null) {
            related.append(relation("t", relations + "/sharedStrings", "sharedStrings.xml"));
            parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + texts + "</sst>");
        }
        if (styles != null) {
            related.append(relation("s", relations + "/styles", "styles.xml"));
            parts.put(
                    "xl/styles.xml",
                    styles.isEmpty() ? "" : "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(main, relations, properties, list));
        parts.put("xl/_rels/workbook.xml.rels", relationships(related.toString()));
        for (int i = 0; i < sheets.size(); i++) {
            parts.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheets.get(i) + "</sheetData></worksheet>");
        }
        List<String> names = new ArrayList<>(parts.keySet());
        if (lastPartFirst) {
            Collections.reverse(names);
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                entry(zip, backslashes ? name.replace('/', '\\') : name, parts.get(name));
            }
        }
        return file;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private void entry(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        if (stored) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
