package io.seatwise.portfolio.ui;

import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.exports.ReportColumn;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The rows as one piece of markup: thousands of cells would be too many components. Every text in it is escaped. */
final class PrintedTable {

    private static final Map<String, ReportColumn<CustomerRow>> COLUMNS = CustomerColumns.all().stream()
            .collect(Collectors.toUnmodifiableMap(CustomerLayout::key, Function.identity()));

    private static final Set<String> LONG_WORDS = Set.of("customerName", "domain", "accountManager", "tags");

    private final List<ReportColumn<CustomerRow>> columns;
    private final Formats formats;
    private final UnaryOperator<String> texts;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param keys the columns in their order; those that paper has no figure for are left out
     * @param texts gives the text for a key
     */
    PrintedTable(List<String> keys, Formats formats, UnaryOperator<String> texts) {
        this.columns = keys.stream().map(COLUMNS::get).filter(Objects::nonNull).toList();
        this.formats = formats;
        this.texts = texts;
    }

    /** How many columns there are. */
    int width() {
        return columns.size();
    }

    /** The table, its sums as the last row. */
    String html(List<CustomerRow> rows, Totals totals, String customers) {
        html.append("<table><thead><tr>");
        columns.forEach(column -> cell("th scope=\"col\"", "th", column, texts.apply(column.messageKey())));
        html.append("</tr></thead><tbody>");
        for (CustomerRow row : rows) {
            html.append("<tr>");
            for (ReportColumn<CustomerRow> column : columns) {
                boolean names = CustomerLayout.key(column).equals("customerName");
                cell(names ? "th scope=\"row\"" : "td", names ? "th" : "td", column, text(column, row));
            }
            html.append("</tr>");
        }
        html.append("<tr class=\"portfolio-print-sum\">");
        columns.forEach(column -> cell("td", "td", column, sum(CustomerLayout.key(column), totals, customers)));
        return html.append("</tr></tbody></table>").toString();
    }

    private void cell(String open, String close, ReportColumn<CustomerRow> column, String text) {
        html.append('<').append(open).append(" class=\"").append(kind(column)).append("\">");
        html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        html.append("</").append(close).append('>');
    }

    /** Numbers stand right and are never broken, days are not broken, what is one long word may be. */
    private static String kind(ReportColumn<CustomerRow> column) {
        return switch (column.type()) {
            case COUNT, PERCENT, MONEY -> "number";
            case DATE -> "day";
            case IDENTIFIER -> "long";
            default -> LONG_WORDS.contains(CustomerLayout.key(column)) ? "long" : "words";
        };
    }

    private String text(ReportColumn<CustomerRow> column, CustomerRow row) {
        return switch (CustomerLayout.key(column)) {
            case "flags" ->
                row.position().flags().stream()
                        .sorted()
                        .map(flag -> texts.apply("licensing.flag." + flag))
                        .collect(Collectors.joining(", "));
            case "adoptionScoreBasis" ->
                row.scores().basis() == null
                        ? Formats.UNKNOWN
                        : texts.apply("portfolio.scoreBasis." + row.scores().basis());
            case "annualValue", "valueAtStake" ->
                formats.money(
                        (BigDecimal) column.value().apply(row), row.money().currency());
            default -> text(column.value().apply(row));
        };
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> Formats.UNKNOWN;
            case Long count -> formats.count(count);
            case Ratio ratio -> formats.percent(ratio);
            case LocalDate day -> formats.date(day);
            default -> value.toString();
        };
    }

    private String sum(String key, Totals totals, String customers) {
        return switch (key) {
            case "customerName" -> customers;
            case "sold" -> formats.count(totals.sold());
            case "assigned" -> formats.count(totals.assigned());
            case "unassigned" -> formats.count(totals.unassigned());
            case "deploymentPercent" -> formats.percent(totals.deployment());
            case "entitled" -> formats.count(totals.entitled());
            case "active" -> formats.count(totals.active());
            case "usagePercent" -> formats.percent(totals.usage());
            default -> "";
        };
    }
}
