package io.seatwise.base.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a workbook's package, found as Excel finds them: whatever the case and the slashes of their names, in any
 * order. Packages that unpack to a multiple of their size, hold very many or doubled parts, or carry macros are refused.
 */
final class WorkbookPackage implements Closeable {

    private static final int MAX_PARTS = 200;
    private static final double MIN_INFLATE_RATIO = 0.01;
    private static final long MAX_PART_SIZE = 2L << 30;

    static {
        ZipSecureFile.setMinInflateRatio(MIN_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_PART_SIZE);
        ZipSecureFile.setMaxFileCount(MAX_PARTS);
    }

    private final ZipSecureFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final Position position;

    /** A relationship of a part. */
    record Relation(String id, String type, String target) {}

    WorkbookPackage(Path file, Position position) throws IOException, SAXException {
        this.position = position;
        this.zip = new ZipSecureFile(file.toFile());
        boolean complete = false;
        try {
            index();
            refuseOthers();
            complete = true;
        } finally {
            if (!complete) {
                zip.close();
            }
        }
    }

    private void index() {
        Enumeration<? extends ZipArchiveEntry> entries = zip.getEntries();
        int count = 0;
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (++count > MAX_PARTS) {
                throw TabularException.tooLarge(1, "base.table.tooManyParts", MAX_PARTS);
            }
            if (!entry.isDirectory() && parts.put(plain(entry.getName()), entry) != null) {
                throw TabularException.malformed(1, "base.table.brokenWorkbook");
            }
        }
    }

    /** Refuses what is a package and no workbook that is read here, by what it is. */
    private void refuseOthers() throws IOException, SAXException {
        if (has("xl/workbook.bin")) {
            throw TabularException.unknown("base.table.binaryWorkbook");
        }
        if (has("mimetype") && has("content.xml")) {
            throw TabularException.unknown("base.table.openDocument");
        }
        if (!has("[content_types].xml")) {
            throw TabularException.unknown("base.table.archive");
        }
        List<String> types = new ArrayList<>();
        parse("[content_types].xml", new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                String type = attributes.getValue("ContentType");
                types.add(type == null ? "" : type.toLowerCase(Locale.ROOT));
            }
        });
        if (types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            throw TabularException.unknown("base.table.macros");
        }
    }

    boolean has(String part) {
        return parts.containsKey(plain(part));
    }

    /** The plain names of all parts. */
    Set<String> parts() {
        return new TreeSet<>(parts.keySet());
    }

    /** The main part: the one that the package names, else where it always is. */
    String main() throws IOException, SAXException {
        for (Relation relation : relations("")) {
            if (relation.type().endsWith("/officeDocument") && has(relation.target())) {
                return relation.target();
            }
        }
        if (has("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        throw TabularException.unknown("base.table.noWorkbook");
    }

    /** The relationships of a part, with their targets as part names; of the package with an empty name. */
    List<Relation> relations(String part) throws IOException, SAXException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String file = relationsOf(part);
        List<Relation> relations = new ArrayList<>();
        if (has(file)) {
            parse(file, new DefaultHandler() {
                @Override
                public void startElement(String uri, String localName, String name, Attributes attributes) {
                    String target = attributes.getValue("Target");
                    if (localName.equals("Relationship") && target != null) {
                        relations.add(new Relation(
                                text(attributes.getValue("Id")),
                                text(attributes.getValue("Type")),
                                resolve(folder, target)));
                    }
                }
            });
        }
        return relations;
    }

    /** The name of the part with the relationships of a part. */
    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part that a part refers to by a relationship of this kind. */
    @Nullable
    String related(String part, String kind) throws IOException, SAXException {
        for (Relation relation : relations(part)) {
            if (relation.type().endsWith(kind) && has(relation.target())) {
                return relation.target();
            }
        }
        return null;
    }

    /** Parses a part; one without content says nothing. */
    void parse(String part, DefaultHandler handler) throws IOException, SAXException {
        ZipArchiveEntry entry = parts.get(plain(part));
        if (entry == null || entry.getSize() == 0) {
            return;
        }
        try (InputStream input = position.counting(zip.getInputStream(entry), entry.getSize())) {
            WorkbookXml.parse(input, handler);
        }
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        List<String> steps = new ArrayList<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** The name of a part as parts are compared. */
    static String plain(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
