package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.seatwise.base.Formats;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.ProductMoney;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Row;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is unassigned and unused of each product, and for readers who may see money what it costs. Sums are by
 * currency.
 */
class SeatValuePanel extends Composite<Div> {

    private final InsightsData data;
    private final Words words;

    SeatValuePanel(InsightsData data, Words words) {
        this.data = data;
        this.words = words;
        H2 title = new H2(words.text("value.title"));
        Paragraph note = new Paragraph(words.text(data.money().products() == null ? "value.note.seats" : "value.note"));
        note.addClassName("insights-note");
        Anchor renewals = new Anchor(
                "renewals?within=all&customerTenantId=" + data.customer().id(), words.text("value.renewals"));
        getContent().addClassName("insights-value");
        getContent().add(title, note, createTable(), renewals);
    }

    private InsightsTable createTable() {
        Map<String, ProductMoney> money = data.money().products();
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.text(words.text("column.product")),
                Heading.number(words.text("value.unassigned")),
                Heading.number(words.text("value.unused"))));
        if (money != null) {
            headings.add(Heading.number(words.text("value.annual")));
            headings.add(Heading.number(words.text("value.unusedValue")));
            headings.add(Heading.number(words.text("value.atStake")));
        }
        return new InsightsTable(words.text("value.title"), headings, this::fill);
    }

    private void fill(Rows rows) {
        Map<String, ProductMoney> money = data.money().products();
        for (ProductPosition product : data.positions()) {
            Row row = rows.addRow(product.productName())
                    .add(words.number(product.deployment().licences().unassigned()))
                    .add(words.number(product.usage().unused()));
            if (money != null) {
                ProductMoney value = money.getOrDefault(product.productId(), ProductMoney.NONE);
                row.add(amount(value.annualValue(), value.currency()))
                        .add(amount(value.unusedValue(), value.currency()))
                        .add(amount(value.atStake(), value.currency()));
            }
        }
        Row totals = rows.addTotals(words.text("column.total"))
                .add(words.number(sum(product -> product.deployment().licences().unassigned())))
                .add(words.number(sum(product -> product.usage().unused())));
        if (money != null) {
            totals.add(sum(money.values(), ProductMoney::annualValue))
                    .add(sum(money.values(), ProductMoney::unusedValue))
                    .add(sum(money.values(), ProductMoney::atStake));
        }
    }

    private @Nullable Long sum(Function<ProductPosition, @Nullable Long> of) {
        return data.positions().stream()
                .map(of)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** "€12,400.00 · $800.00 · 2 unknown". */
    private String sum(Collection<ProductMoney> money, Function<ProductMoney, @Nullable BigDecimal> of) {
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        long unknown = 0;
        for (ProductMoney each : money) {
            BigDecimal amount = of.apply(each);
            String currency = each.currency();
            if (amount == null || currency == null) {
                unknown++;
            } else {
                byCurrency.merge(currency, amount, BigDecimal::add);
            }
        }
        String known = byCurrency.entrySet().stream()
                .map(entry -> amount(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(" · "));
        String shown = known.isEmpty() ? Formats.UNKNOWN : known;
        return unknown == 0 ? shown : words.text("value.unknown", shown, unknown);
    }

    private String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        return words.formats().money(amount, currency);
    }
}
