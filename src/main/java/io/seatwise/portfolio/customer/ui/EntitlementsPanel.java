package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.PercentBar;
import io.seatwise.licensing.catalogue.ProductFamily;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.portfolio.TrainingLink;
import io.seatwise.portfolio.customer.Inflation;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Entitlements over all channels: one row a product that opens to its workloads, and the sums. */
class EntitlementsPanel extends Composite<Div> {

    private final InsightsData data;
    private final Words words;
    private final FlagOpener opener;
    private final List<ProductRow> rows = new ArrayList<>();
    private final InsightsTable table;

    EntitlementsPanel(InsightsData data, Words words) {
        this.data = data;
        this.words = words;
        this.opener = new FlagOpener(data, words);
        this.table = new InsightsTable(words.text("table.entitlements"), headings());
        data.positions().forEach(product -> rows.add(new ProductRow(product)));
        addTotals();
        getContent().addClassName("insights-panel");
        if (rows.stream().anyMatch(ProductRow::hasWorkloads)) {
            getContent().add(createOpenAll());
        }
        getContent().add(table, new SeatValuePanel(data, words));
    }

    private List<Heading> headings() {
        return List.of(
                Heading.text(words.text("column.product")),
                Heading.number(words.text("column.sold")),
                Heading.number(words.text("column.ownSold")),
                Heading.number(words.text("column.assigned")),
                Heading.number(words.text("column.deployment")),
                Heading.number(words.text("column.entitled")),
                Heading.number(words.text("column.active")),
                Heading.number(words.text("column.usage")),
                Heading.number(words.text("column.adjusted")),
                Heading.text(words.text("column.flags")));
    }

    private Component createOpenAll() {
        Button openAll = new Button(words.text("action.openAll"));
        openAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        openAll.addClassName("insights-open-all");
        openAll.addClickListener(event -> {
            boolean open = rows.stream().anyMatch(row -> row.hasWorkloads() && !row.open);
            rows.stream().filter(ProductRow::hasWorkloads).forEach(row -> row.setOpen(open));
            openAll.setText(words.text(open ? "action.closeAll" : "action.openAll"));
        });
        return openAll;
    }

    private void addTotals() {
        FigureCells cells = new FigureCells(FigureSet.of(data.positions(), words), words);
        table.addTotals(new Span(words.text("column.total")))
                .add(cells.sold())
                .add(cells.ownSold())
                .add(cells.assigned())
                .add(cells.deployment())
                .add(cells.entitled())
                .add(cells.active())
                .add(cells.usage())
                .addEmpty()
                .add(flags(data.flags(), flag -> "", data.customer().name(), opener::openForCustomer));
    }

    private Component flags(Set<Flag> flags, Function<Flag, String> detail, String subject, Consumer<Flag> open) {
        Div list = new Div();
        list.addClassName("insights-flags");
        for (Flag flag : flags) {
            list.add(new FlagButton(flag, detail.apply(flag), subject, words, () -> open.accept(flag)));
            if (flag == Flag.LOW_ADOPTION) {
                list.add(new TrainingLink(data.customer().id(), data.customer().name()));
            }
        }
        return list;
    }

    /** A product's row and, below it, one for each workload; those are created when the product is first opened. */
    private final class ProductRow {

        private final ProductPosition product;
        private final NativeButton expander = new NativeButton();
        private final Row row;
        private final List<Row> workloads = new ArrayList<>();
        private boolean open;

        ProductRow(ProductPosition product) {
            this.product = product;
            FigureCells cells = new FigureCells(FigureSet.of(product, words), words);
            this.row = table.addRow(name())
                    .add(cells.sold())
                    .add(cells.ownSold())
                    .add(cells.assigned())
                    .add(cells.deployment())
                    .add(cells.entitled())
                    .add(cells.active())
                    .add(cells.usage())
                    .add(cells.adjusted())
                    .add(flags(
                            product.flags(),
                            this::detail,
                            product.productName(),
                            flag -> opener.openForProduct(flag, product)));
        }

        boolean hasWorkloads() {
            return !product.usage().workloads().isEmpty();
        }

        void setOpen(boolean newOpen) {
            open = newOpen;
            if (open && workloads.isEmpty()) {
                product.usage()
                        .workloads()
                        .forEach(workload ->
                                workloads.add(createRow(workloads.isEmpty() ? row : workloads.getLast(), workload)));
            }
            workloads.forEach(row -> row.setVisible(open));
            expander.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        }

        private Component name() {
            Span family = new Span(words.family(ProductFamily.ofName(product.productName())));
            family.addClassName("insights-family");
            Span name = new Span(product.productName());
            name.addClassName("insights-product");
            name.setTitle(product.productName());
            Div texts = new Div(name, family);
            texts.addClassName("insights-product-name");
            Div cell = new Div();
            cell.addClassName("insights-product-cell");
            if (hasWorkloads()) {
                expander.addClassName("insights-expander");
                expander.getElement().setAttribute("aria-expanded", "false");
                expander.getElement().setAttribute("aria-label", words.text("table.workloads", product.productName()));
                expander.addClickListener(event -> setOpen(!open));
                cell.add(expander);
            }
            cell.add(texts);
            return cell;
        }

        private Row createRow(Row above, WorkloadPosition workload) {
            Span code = new Span(workload.workloadCode());
            code.addClassName("insights-code");
            Row created = table.addRowBelow(above, new Span(workload.title()), code)
                    .addClassName("insights-workload")
                    .addEmpty()
                    .addEmpty()
                    .addEmpty()
                    .addEmpty()
                    .add(words.number(workload.entitled()))
                    .add(words.number(workload.active()))
                    .add(new PercentBar(workload.usage(), words.formats(), words.text("unknown.zeroEntitled")))
                    .addEmpty();
            return workload.lowerBound() ? created.add(lowerBound()) : created.addEmpty();
        }

        /** "the flag names it": the workload above 100 % where the product as a whole is not. */
        private String detail(Flag flag) {
            Inflation inflation = flag == Flag.INFLATED ? Inflation.of(product) : null;
            return inflation == null || inflation.productAsWhole()
                    ? ""
                    : words.list(inflation.workloads().stream()
                            .map(WorkloadPosition::workloadName)
                            .toList());
        }
    }

    private Component lowerBound() {
        Badge badge = new Badge(words.text("workload.lowerBound"), Badge.Tone.NEUTRAL);
        badge.getElement().setAttribute("tabindex", "0");
        Tooltip.forComponent(badge).withText(words.text("workload.lowerBound.why"));
        return badge;
    }
}
