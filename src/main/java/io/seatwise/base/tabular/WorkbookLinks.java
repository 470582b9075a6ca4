package io.seatwise.base.tabular;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The addresses that the links of a part of a workbook lead to. */
final class WorkbookLinks {

    private static final Pattern RELATIONS = Pattern.compile("(?:.*/)?_rels/[^/]*\\.rels");

    private static final Pattern MAIL = Pattern.compile("(?i)mailto:(?=[^?]*(?:@|%40))");

    private static final Pattern QUERY = Pattern.compile("\\?");

    private final Map<String, String> targets = new HashMap<>();

    private WorkbookLinks() {}

    static boolean areIn(String part) {
        return RELATIONS.matcher(part).matches();
    }

    /** @param part that lists the relations of another part */
    static WorkbookLinks of(WorkbookPackage workbook, String part) throws IOException, SAXException {
        WorkbookLinks links = new WorkbookLinks();
        workbook.parse(part, new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                String type = attributes.getValue("Type");
                String target = attributes.getValue("Target");
                if (type != null
                        && target != null
                        && type.toLowerCase(Locale.ROOT).endsWith("/hyperlink")) {
                    String id = attributes.getValue("Id");
                    links.targets.put(id == null ? "" + links.targets.size() : id, target);
                }
            }
        });
        return links;
    }

    /** Takes the texts of the link with this id out of the rest; empty if there is none. */
    Stream<String> take(@Nullable String id) {
        String target = id == null ? null : targets.remove(id);
        return target == null ? Stream.of() : texts(target);
    }

    /** Returns the texts of the links that were not taken. */
    Stream<String> rest() {
        return targets.values().stream().flatMap(WorkbookLinks::texts);
    }

    /** The address of a mail without its scheme, so that it compares with the text of a cell, then its further words. */
    static Stream<String> texts(String target) {
        return MAIL.matcher(target).lookingAt()
                ? QUERY.splitAsStream(target.substring("mailto:".length()))
                : Stream.of(target);
    }
}
