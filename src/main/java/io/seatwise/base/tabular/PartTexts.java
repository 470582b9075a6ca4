package io.seatwise.base.tabular;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands on the texts of any part of a workbook: what stands between its elements, and the attributes that people see or
 * that say where data comes from. Skips who wrote, owns or shares the workbook.
 */
final class PartTexts extends DefaultHandler {

    /** The number of comment authors that are remembered. */
    private static final int MOST_AUTHORS = 10_000;

    private static final Set<String> ATTRIBUTES = Set.of("""
            v name displayname caption uniquecaption title descr alt alttext alttextsummary tooltip prompt prompttitle error
            errortitle display location href url connection command description comment value totalsrowlabel post
            """.strip().split("\\s+"));

    /** Elements about the makers of the workbook, and packed queries, which nobody can read. */
    private static final Set<String> LEFT_OUT = Set.of("creator", "lastmodifiedby", "userinfo", "datamashup");

    /** Properties about the makers of the workbook: labels of sensitivity name who set them. */
    private static final Pattern OF_AUTHORS =
            Pattern.compile("(?i)msip_label_.*|_?author.*|.*(?:author|owner|editor)|(?:created|modified|saved) ?by");

    private final RowSink sink;
    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> authors = new HashSet<>();
    private boolean inAuthor;
    private boolean inComment;
    private int depth;
    private int leftOutAt = -1;

    PartTexts(RowSink sink, int longest) {
        this.sink = sink;
        this.longest = longest;
    }

    /** Hands on the texts of an element's attributes, of any length in pieces. */
    static void attributes(Attributes attributes, RowSink sink, int longest) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (ATTRIBUTES.contains(attributes.getLocalName(i).toLowerCase(Locale.ROOT))) {
                String value = WorkbookXml.unescaped(attributes.getValue(i));
                for (int start = 0; start < value.length(); start += longest) {
                    sink.aside("", value.substring(start, Math.min(value.length(), start + longest)));
                }
            }
        }
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        depth++;
        String property = localName.equals("property") ? attributes.getValue("name") : null;
        if (leftOutAt < 0
                && (LEFT_OUT.contains(localName.toLowerCase(Locale.ROOT))
                        || property != null && OF_AUTHORS.matcher(property).matches())) {
            leftOutAt = depth;
        }
        if (leftOutAt >= 0) {
            return;
        }
        if (!inComment) {
            text.setLength(0);
        }
        inAuthor = localName.equals("author");
        inComment |= localName.equals("comment");
        attributes(attributes, sink, longest);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (leftOutAt >= 0) {
            return;
        }
        if (text.length() + length > longest) {
            end();
        }
        text.append(characters, start, Math.min(length, longest));
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (leftOutAt >= 0) {
            leftOutAt = leftOutAt == depth ? -1 : leftOutAt;
            depth--;
            return;
        }
        depth--;
        if (inAuthor) {
            if (authors.size() < MOST_AUTHORS) {
                authors.add(text.toString());
            }
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
        int colon = all.indexOf(':');
        String said = colon > 0 && authors.contains(all.substring(0, colon)) ? all.substring(colon + 1) : all;
        if (!said.isEmpty()) {
            sink.aside("", said);
        }
    }
}
