package io.seatwise.training.report;

import io.seatwise.training.report.Letter.Entry;
import io.seatwise.training.report.Letter.Line;
import io.seatwise.training.report.Letter.Part;
import java.util.stream.Collectors;

/** A letter as plain text. */
final class LetterText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private LetterText() {}

    /** @param sender stands at the end; empty for none */
    static String of(Letter letter, String sender) {
        LetterText writer = new LetterText();
        writer.line(letter.head().title())
                .line("=".repeat(letter.head().title().length()))
                .line("");
        writer.line(letter.head().greeting())
                .line("")
                .line(letter.head().lead())
                .line("");
        writer.line(letter.counts().stream()
                .map(count -> count.name() + ": " + count.number())
                .collect(Collectors.joining(" · ")));
        writer.link("", letter.board());
        letter.parts().forEach(writer::part);
        writer.line("").line("--");
        letter.foot().lines().forEach(writer::line);
        writer.link("", letter.foot().settings());
        if (!sender.isEmpty()) {
            writer.line("").line(sender);
        }
        return writer.text.toString();
    }

    private void part(Part part) {
        line("").line("").line(part.heading()).line("-".repeat(part.heading().length()));
        if (part.note() != null) {
            line(part.note());
        }
        part.entries().forEach(this::entry);
        if (part.further() != null) {
            line("");
            link("", part.further());
        }
    }

    private void entry(Entry entry) {
        line("");
        line("* " + entry.title().text());
        entry.lines().forEach(line -> line(INDENT + line.text()));
        if (entry.title().url() != null) {
            line(INDENT + entry.title().url());
        }
    }

    private void link(String indent, Line line) {
        line(indent + (line.url() == null ? line.text() : line.text() + ": " + line.url()));
    }

    /** A name cannot begin a new line. */
    private LetterText line(String line) {
        text.append(Letter.oneLine(line)).append("\r\n");
        return this;
    }
}
