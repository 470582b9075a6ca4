package io.seatwise.renewals.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.renewals.Renewal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The rows as one piece of markup: thousands of cells would be too many components. Every text in it is escaped. */
final class PrintedRenewals {

    /** @param kind the style: a number stands right and is not broken, neither is a day */
    private record Column(String key, String kind, Function<Renewal, @Nullable String> text) {}

    private final RenewalWords words;
    private final List<Column> columns = new ArrayList<>();

    PrintedRenewals(RenewalWords words, PartnerScope scope) {
        this.words = words;
        Formats formats = words.formats();
        add("customerName", "words", renewal -> renewal.customer().name());
        add("productName", "words", renewal -> renewal.subscription().productName());
        add("decideBy", "day", renewal -> words.date(renewal.end().decideBy()));
        add("outcome", "words", words::sentence);
        if (scope.seesMoney()) {
            add(
                    "atStake",
                    "number",
                    renewal -> words.money(
                            renewal.money().atStake(), renewal.money().currency()));
        }
        add(
                "quantity",
                "number",
                renewal -> formats.count(renewal.subscription().purchase().quantity()));
        add("assigned", "number", renewal -> formats.count(renewal.seats().assigned()));
        add("spare", "number", renewal -> formats.count(renewal.seats().spare()));
        add("keep", "number", renewal -> formats.count(renewal.seats().keep()));
        add("accountManager", "words", renewal -> renewal.customer().accountManagerName());
        add(
                "decision",
                "words",
                renewal -> renewal.decision() == null
                        ? ""
                        : words.text("choice." + renewal.decision().choice()));
    }

    String html(List<Renewal> rows) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        for (Column column : columns) {
            cell(html, "th scope=\"col\"", "th", column.kind(), words.text("column." + column.key()));
        }
        html.append("</tr></thead><tbody>");
        for (Renewal row : rows) {
            html.append("<tr>");
            for (Column column : columns) {
                String text = column.text().apply(row);
                boolean names = column.key().equals("customerName");
                cell(
                        html,
                        names ? "th scope=\"row\"" : "td",
                        names ? "th" : "td",
                        column.kind(),
                        text == null ? Formats.UNKNOWN : text);
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private void add(String key, String kind, Function<Renewal, @Nullable String> text) {
        columns.add(new Column(key, kind, text));
    }

    private static void cell(StringBuilder html, String open, String close, String kind, String text) {
        html.append('<').append(open).append(" class=\"").append(kind).append("\">");
        html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        html.append("</").append(close).append('>');
    }
}
