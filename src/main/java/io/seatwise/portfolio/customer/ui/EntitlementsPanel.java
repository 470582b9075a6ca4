package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.licensing.catalogue.ProductFamily;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.portfolio.TrainingLink;
import io.seatwise.portfolio.customer.Inflation;
import io.seatwise.portfolio.customer.InsightsData;
import io.seatwise.portfolio.customer.ui.InsightsTable.Heading;
import io.seatwise.portfolio.customer.ui.InsightsTable.Row;
import io.seatwise.portfolio.customer.ui.InsightsTable.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entitlements over all channels: one row a product that opens to its workloads, and the sums. */
class EntitlementsPanel extends Composite<Div> {

    private final InsightsData data;
    private final Words words;
    private final FlagOpener opener;
    private final Button openAll = new Button();
    private final Set<String> opened = new HashSet<>();
    private final InsightsTable table;

    EntitlementsPanel(InsightsData data, Words words) {
        this.data = data;
        this.words = words;
        this.opener = new FlagOpener(data, words);
        this.table = new InsightsTable(words.text("table.entitlements"), headings(), this::fill);
        getContent().addClassName("insights-panel");
        if (data.positions().stream().anyMatch(EntitlementsPanel::hasWorkloads)) {
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
        openAll.setText(words.text("action.openAll"));
        openAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        openAll.addClassName("insights-open-all");
        openAll.addClickListener(event -> {
            Set<String> all = data.positions().stream()
                    .filter(EntitlementsPanel::hasWorkloads)
                    .map(ProductPosition::productId)
                    .collect(Collectors.toSet());
            boolean open = !opened.containsAll(all);
            opened.clear();
            if (open) {
                opened.addAll(all);
            }
            openAll.setText(words.text(open ? "action.closeAll" : "action.openAll"));
            table.draw();
        });
        return openAll;
    }

    private void fill(Rows rows) {
        data.positions().forEach(product -> addProduct(rows, product));
        Row totals = rows.addTotals(words.text("column.total"));
        addFigures(totals, new FigureCells(FigureSet.of(data.positions(), words), words));
        totals.addEmpty().add(flags(data.flags(), flag -> "", data.customer().name(), opener::openForCustomer));
    }

    private static void addFigures(Row row, FigureCells cells) {
        row.add(cells.sold())
                .add(cells.ownSold())
                .add(cells.assigned())
                .add(cells.deployment())
                .add(cells.entitled())
                .add(cells.active())
                .add(cells.usage());
    }

    private Cell flags(Set<Flag> flags, Function<Flag, String> detail, String subject, Consumer<Flag> open) {
        List<Cell> list = new ArrayList<>();
        for (Flag flag : flags) {
            list.add(FlagButton.cell(flag, detail.apply(flag), subject, words, () -> open.accept(flag)));
            if (flag == Flag.LOW_ADOPTION) {
                list.add(TrainingLink.cell(data.customer().id(), data.customer().name()));
            }
        }
        return Cell.group("insights-flags", list);
    }

    /** A product's row and, where it is open, one for each workload below it. */
    private void addProduct(Rows rows, ProductPosition product) {
        FigureCells cells = new FigureCells(FigureSet.of(product, words), words);
        Row row = rows.addRow(name(product));
        addFigures(row, cells);
        row.add(cells.adjusted())
                .add(flags(
                        product.flags(),
                        flag -> detail(flag, product),
                        product.productName(),
                        flag -> opener.openForProduct(flag, product)));
        if (opened.contains(product.productId())) {
            product.usage().workloads().forEach(workload -> addWorkload(row, workload));
        }
    }

    private Cell name(ProductPosition product) {
        Cell texts = Cell.group(
                "insights-product-name",
                Cell.text(product.productName()).className("insights-product").title(product.productName()),
                Cell.text(words.family(ProductFamily.ofName(product.productName())))
                        .className("insights-family"));
        if (!hasWorkloads(product)) {
            return Cell.group("insights-product-cell", texts);
        }
        Cell expander = Cell.expander(
                "insights-expander",
                words.text("table.workloads", product.productName()),
                opened.contains(product.productId()),
                () -> toggle(product));
        return Cell.group("insights-product-cell", expander, texts);
    }

    private static boolean hasWorkloads(ProductPosition product) {
        return !product.usage().workloads().isEmpty();
    }

    private void toggle(ProductPosition product) {
        if (!opened.remove(product.productId())) {
            opened.add(product.productId());
        }
        table.draw();
    }

    private void addWorkload(Row product, WorkloadPosition workload) {
        Row row = product.addBelow(
                        Cell.text(workload.title()),
                        Cell.text(workload.workloadCode()).className("insights-code"))
                .addClassName("insights-workload")
                .addEmpty()
                .addEmpty()
                .addEmpty()
                .addEmpty()
                .add(words.number(workload.entitled()))
                .add(words.number(workload.active()))
                .add(Cell.percent(workload.usage(), words.formats(), words.text("unknown.zeroEntitled")))
                .addEmpty();
        if (workload.lowerBound()) {
            row.add(Cell.badge(words.text("workload.lowerBound"), Badge.Tone.NEUTRAL)
                    .why(words.text("workload.lowerBound.why")));
        } else {
            row.addEmpty();
        }
    }

    /** "the flag names it": the workload above 100 % where the product as a whole is not. */
    private String detail(Flag flag, ProductPosition product) {
        Inflation inflation = flag == Flag.INFLATED ? Inflation.of(product) : null;
        return inflation == null || inflation.productAsWhole()
                ? ""
                : words.list(inflation.workloads().stream()
                        .map(WorkloadPosition::workloadName)
                        .toList());
    }
}
