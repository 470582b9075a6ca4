package io.seatwise.training.report;

import io.seatwise.branding.Branding;
import io.seatwise.training.report.Letter.Count;
import io.seatwise.training.report.Letter.Entry;
import io.seatwise.training.report.Letter.Line;
import io.seatwise.training.report.Letter.Part;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as HTML that programs for mail understand: one column, styles that they may drop, no scripts, nothing loaded from
 * anywhere. Its only picture is the partner's logo, which comes with the mail. Everything that is not written here is
 * escaped.
 */
final class LetterHtml {

    private static final String STYLE = """
            body { margin: 0; background: #f3f5f8; color: #1c2733; font: 15px/1.5 -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
            .page { max-width: 600px; margin: 0 auto; padding: 24px; background: #ffffff; box-sizing: border-box; }
            h1 { font-size: 22px; line-height: 1.3; margin: 0 0 12px; }
            h2 { font-size: 16px; line-height: 1.3; margin: 28px 0 4px; padding-top: 16px; border-top: 1px solid #d5dae1; }
            p { margin: 0 0 12px; }
            a { color: #0b5cad; }
            ul { list-style: none; margin: 0; padding: 0; }
            li { margin: 12px 0; overflow-wrap: anywhere; }
            .name { font-weight: 600; }
            .quiet { color: #4f5b6b; font-size: 13px; }
            .counts { border-collapse: collapse; margin: 0 0 12px; }
            .counts th { text-align: left; font-weight: normal; padding: 3px 24px 3px 0; color: #4f5b6b; }
            .counts td { text-align: right; font-weight: 600; padding: 3px 0; font-variant-numeric: tabular-nums; }
            .foot { margin-top: 32px; padding-top: 16px; border-top: 1px solid #d5dae1; }
            @media (prefers-color-scheme: dark) {
              body { background: #12171d; color: #e7ecf2; }
              .page { background: #1b222a; }
              a { color: #8cc2ff; }
              h2, .foot { border-color: #3a4552; }
              .quiet, .counts th { color: #b3bdc9; }
            }
            """;

    /** The content id of the logo, a part of the mail. */
    static final String LOGO = "logo";

    private final StringBuilder html = new StringBuilder();
    private final Branding branding;

    private LetterHtml(Branding branding) {
        this.branding = branding;
    }

    static String of(Letter letter, Branding branding) {
        LetterHtml writer = new LetterHtml(branding);
        writer.page(letter);
        return writer.html.toString();
    }

    private void page(Letter letter) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(letter.locale().toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escaped(letter.head().title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append(branding.accent() == null ? "" : ".page { border-top: 4px solid " + branding.accent() + "; }\n")
                .append("</style>\n</head>\n<body>\n<div class=\"page\">\n");
        if (branding.logo() != null) {
            html.append("<img src=\"cid:").append(LOGO).append("\" alt=\"\" height=\"36\">\n");
        }
        element("h1", "", letter.head().title());
        element("p", "", letter.head().greeting());
        element("p", "", letter.head().lead());
        html.append("<table class=\"counts\">\n");
        letter.counts().forEach(this::count);
        html.append("</table>\n<p>");
        line(letter.board());
        html.append("</p>\n");
        letter.parts().forEach(this::part);
        html.append("<div class=\"foot quiet\">\n");
        letter.foot().lines().forEach(text -> element("p", "", text));
        html.append("<p>");
        line(letter.foot().settings());
        html.append("</p>\n");
        if (!branding.footer().isEmpty()) {
            element("p", "", branding.footer());
        }
        html.append("</div>\n</div>\n</body>\n</html>\n");
    }

    private void count(Count count) {
        html.append("<tr><th scope=\"row\">")
                .append(escaped(count.name()))
                .append("</th><td>")
                .append(escaped(count.number()))
                .append("</td></tr>\n");
    }

    private void part(Part part) {
        element("h2", "", part.heading());
        if (part.note() != null) {
            element("p", "quiet", part.note());
        }
        html.append("<ul>\n");
        part.entries().forEach(this::entry);
        html.append("</ul>\n");
        if (part.further() != null) {
            html.append("<p>");
            line(part.further());
            html.append("</p>\n");
        }
    }

    private void entry(Entry entry) {
        html.append("<li><span class=\"name\">");
        line(entry.title());
        html.append("</span>");
        for (int i = 0; i < entry.lines().size(); i++) {
            boolean last = i > 0 && i == entry.lines().size() - 1;
            html.append("<br>").append(last ? "<span class=\"quiet\">" : "<span>");
            line(entry.lines().get(i));
            html.append("</span>");
        }
        html.append("</li>\n");
    }

    private void line(Line line) {
        if (line.url() == null) {
            html.append(escaped(line.text()));
        } else {
            html.append("<a href=\"")
                    .append(escaped(line.url()))
                    .append("\">")
                    .append(escaped(line.text()))
                    .append("</a>");
        }
    }

    private void element(String name, String styles, String text) {
        html.append('<').append(name);
        if (!styles.isEmpty()) {
            html.append(" class=\"").append(styles).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Letter.oneLine(text), StandardCharsets.UTF_8.name());
    }
}
