package io.seatwise.training.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A digest in words, before it is plain text or HTML. Every text is one line as a person reads it: nothing in it is
 * markup, and names that people typed stand in it as they are.
 *
 * @param counts the short figures on top, each a name and a number
 */
record Letter(Locale locale, Head head, List<Count> counts, Line board, List<Part> parts, Foot foot) {

    /** Control characters, line and paragraph separators, and what turns the direction of writing around. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    /** Text that people typed as one line, so that it can neither begin a header nor a line of a mail. */
    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /** A figure with its name. */
    record Count(String name, String number) {}

    /** A line, perhaps with an address behind it. */
    record Line(String text, @Nullable String url) {

        static Line of(String text) {
            return new Line(text, null);
        }
    }

    /**
     * A heading with what stands below it.
     *
     * @param note one sentence below the heading; null for none
     * @param further what is left out, with where to find it; null for nothing
     */
    record Part(
            String heading,
            @Nullable String note,
            List<Entry> entries,
            @Nullable Line further) {}

    /** An entry: its title and the lines below it. */
    record Entry(Line title, List<Line> lines) {}

    /** How a letter begins. */
    record Head(String subject, String title, String greeting, String lead) {}

    /**
     * How a letter ends.
     *
     * @param settings where the reader changes or stops it
     */
    record Foot(List<String> lines, Line settings) {}
}
