package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.DataCells;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Tables;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.ui.CustomerSelections;
import io.seatwise.portfolio.ui.SelectedCustomers;
import io.seatwise.portfolio.views.ui.GridColumns;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalOrder;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.RenewalSort;
import io.seatwise.renewals.Renewals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table of renewals, one row a subscription; a row's product opens its reasoning. */
class RenewalGrid extends Composite<Div> {

    /** The columns that nobody sees before choosing them: a window of 1440 pixels has room for the others. */
    static final Set<String> HIDDEN_AT_FIRST =
            Set.of(RenewalSort.ASSIGNED.key(), "autoRenew", "scheduled", "decision", RenewalSort.ACCOUNT_MANAGER.key());

    private final Grid<Renewal> grid = new Grid<>();
    private final transient RenewalWords words;
    private final boolean money;
    private final List<String> keys = new ArrayList<>();
    private final GridColumns<Renewal> layout;
    private List<String> shown;

    /**
     * @param asked the filter and order of the address
     * @param href the address of a row's reasoning
     * @param sorted called when the reader chooses another order
     */
    RenewalGrid(
            PartnerScope scope,
            Renewals renewals,
            RenewalWords words,
            SerializableSupplier<RenewalParameters> asked,
            SerializableFunction<Renewal, String> href,
            Consumer<RenewalOrder> sorted) {
        this.words = words;
        this.money = scope.seesMoney();
        Tables.style(grid, words.text("title"), words.text("empty.text"));
        Tables.showTwoLines(grid);
        grid.addClassName("renewal-grid");
        addColumns(href);
        NarrowRows.asCards(grid, words.text("title"), renewal -> createCard(renewal, href), () -> show(shown));
        layout = new GridColumns<>(grid, keys);
        shown = layout.keys();
        grid.setItems(new CallbackDataProvider<>(
                query ->
                        renewals
                                .page(
                                        scope,
                                        asked.get().filter(),
                                        asked.get().order(),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> Math.toIntExact(renewals.count(scope, asked.get().filter())),
                renewal -> renewal.subscription().ids().subscriptionId()));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(order(event.getSortOrder().stream()
                        .map(order -> new QuerySortOrder(order.getSorted().getKey(), order.getDirection()))
                        .toList()));
            }
        });
        getContent().addClassName("renewal-table");
        getContent().add(grid);
    }

    private static RenewalOrder order(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .flatMap(order -> RenewalSort.of(order.getSorted())
                        .map(sort -> new RenewalOrder(sort, order.getDirection() == SortDirection.DESCENDING)))
                .orElse(RenewalOrder.DEFAULT);
    }

    /** The text of a column's header. */
    String title(String key) {
        return words.text("column." + key);
    }

    /** The shown columns and their order. */
    GridColumns<Renewal> layout() {
        return layout;
    }

    /** Shows these columns in this order behind the customer's name; in a narrow window once it is wide again. */
    void showColumns(List<String> chosen) {
        shown = List.copyOf(chosen);
        if (!NarrowRows.areShown(grid)) {
            show(shown);
        }
    }

    private void show(List<String> chosen) {
        layout.show(chosen);
    }

    private Component createCard(Renewal renewal, SerializableFunction<Renewal, String> href) {
        Div head = new Div(
                new Anchor(
                        "customers/" + renewal.subscription().ids().customer(),
                        renewal.customer().name()),
                words.badge(renewal.end().outcome()));
        head.addClassName(NarrowRows.HEAD);
        Div card = new Div(
                head,
                new Div(new Anchor(href.apply(renewal), renewal.subscription().productName())));
        card.add(createDay(renewal.end().decideBy()));
        String seats = title(RenewalSort.QUANTITY.key()) + " "
                + words.formats().count(renewal.subscription().purchase().quantity()) + " · "
                + title(RenewalSort.SPARE.key())
                + " " + words.formats().count(renewal.seats().spare());
        card.add(new Div(
                money
                        ? seats + " · " + title(RenewalSort.AT_STAKE.key()) + " "
                                + words.money(
                                        renewal.money().atStake(),
                                        renewal.money().currency())
                        : seats));
        return card;
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    /** Lets rows be ticked; returns the bar of what can be done with their customers. */
    SelectedCustomers<Renewal> select(CustomerSelections selections) {
        return selections.of(
                grid,
                renewal -> renewal.subscription().ids().customer(),
                () -> CustomerFilterParameters.of(CustomerFilter.ALL),
                false,
                this::refresh);
    }

    private void addColumns(SerializableFunction<Renewal, String> href) {
        add(
                        RenewalSort.CUSTOMER_NAME,
                        "10rem",
                        DataCells.link(
                                renewal -> "customers/"
                                        + renewal.subscription().ids().customer(),
                                renewal -> renewal.customer().name(),
                                renewal -> renewal.customer().name()))
                .setFrozen(true)
                .setRowHeader(true)
                .setFlexGrow(2);
        add(
                        RenewalSort.PRODUCT_NAME,
                        "13rem",
                        DataCells.link(href, renewal -> renewal.subscription().productName(), words::sentence))
                .setFlexGrow(2);
        add(RenewalSort.DECIDE_BY, "7.5rem", renewal -> createDay(renewal.end().decideBy()));
        add(
                RenewalSort.COMMITMENT_END,
                "6.5rem",
                new TextRenderer<>(
                        renewal -> words.date(renewal.subscription().term().commitmentEnd())));
        add(RenewalSort.OUTCOME, "8rem", renewal -> words.badge(renewal.end().outcome()));
        if (money) {
            number(
                    RenewalSort.AT_STAKE,
                    "7.5rem",
                    renewal -> words.money(
                            renewal.money().atStake(), renewal.money().currency()));
        }
        number(
                RenewalSort.QUANTITY,
                "4.5rem",
                renewal ->
                        words.formats().count(renewal.subscription().purchase().quantity()));
        number(
                RenewalSort.SPARE,
                "6.25rem",
                renewal -> words.formats().count(renewal.seats().spare()));
        number(
                RenewalSort.KEEP,
                "6rem",
                renewal -> words.formats().count(renewal.seats().keep()));
        number(
                RenewalSort.ASSIGNED,
                "6.5rem",
                renewal -> words.formats().count(renewal.seats().assigned()));
        addPlans();
        add(RenewalSort.ACCOUNT_MANAGER, "10rem", this::createManager).setFlexGrow(1);
    }

    /** What is set for the end of the term, and what somebody decided about it. */
    private void addPlans() {
        text(
                        "autoRenew",
                        renewal -> words.autoRenew(renewal.subscription().term().autoRenew()))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        text(
                        "scheduled",
                        renewal ->
                                words.scheduled(renewal.subscription().terms().change()))
                .setTooltipGenerator(renewal ->
                        words.scheduled(renewal.subscription().terms().change()))
                .setWidth("9rem")
                .setFlexGrow(1);
        text(
                        "decision",
                        renewal -> renewal.decision() == null
                                ? ""
                                : words.text("choice." + renewal.decision().choice()))
                .setWidth("8rem")
                .setFlexGrow(1);
    }

    private Grid.Column<Renewal> text(String key, ValueProvider<Renewal, String> cell) {
        keys.add(key);
        return grid.addColumn(cell).setHeader(title(key)).setKey(key);
    }

    private Grid.Column<Renewal> add(RenewalSort sort, String width, SerializableFunction<Renewal, Component> cell) {
        return add(sort, width, new ComponentRenderer<>(cell));
    }

    private Grid.Column<Renewal> add(RenewalSort sort, String width, Renderer<Renewal> cell) {
        keys.add(sort.key());
        return grid.addColumn(cell)
                .setHeader(title(sort.key()))
                .setKey(sort.key())
                .setSortProperty(sort.key())
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private void number(RenewalSort sort, String width, SerializableFunction<Renewal, String> cell) {
        add(sort, width, new TextRenderer<>(cell::apply)).setTextAlign(ColumnTextAlign.END);
    }

    private Component createManager(Renewal renewal) {
        Span name = new Span(
                renewal.customer().accountManagerName() == null
                        ? Formats.UNKNOWN
                        : renewal.customer().accountManagerName());
        if (renewal.customer().accountManager() != null) {
            name.setTitle(renewal.customer().accountManager());
        }
        return name;
    }

    private Component createDay(@Nullable LocalDate day) {
        Span date = new Span(words.date(day));
        Div cell = new Div(date);
        cell.addClassName("renewal-deadline");
        if (day != null) {
            date.setTitle(words.formats().longDate(day));
            Span relative = new Span(words.formats().relative(day, words.today()));
            relative.addClassName("renewal-relative");
            cell.add(relative);
        }
        return cell;
    }
}
