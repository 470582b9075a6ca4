package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.ItemClickEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.DataCells;
import io.seatwise.base.ui.NarrowRows;
import io.seatwise.base.ui.Tables;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.triage.WorkFilterParameters;
import io.seatwise.training.triage.WorkItem;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows the queue as a table, including dismissed and snoozed cards; rows are read while scrolling. */
class WorkTable extends Grid<WorkItem> {

    private final transient WorkActions actions;
    private final transient WorkWords words;
    private final Function<WorkItem, String> address;
    private final Map<String, Column<WorkItem>> columns = new LinkedHashMap<>();
    private transient WorkFilterParameters question = WorkFilterParameters.ALL;
    private long total;

    /** @param address where a row's card is open */
    WorkTable(WorkActions actions, Function<WorkItem, String> address, Consumer<List<SortOrder>> sorted) {
        this.actions = actions;
        this.words = actions.words();
        this.address = address;
        addClassName("work-table");
        Tables.style(this, words.text("title"), words.text("empty.filter.text"));
        // The reason decides, so it is read here: two lines in each row, see training-board.css
        Tables.showTwoLines(this);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(true, MultiSortPriority.APPEND, true);
        addColumns();
        NarrowRows.asCards(this, words.text("title"), this::card);
        addSortListener(event -> {
            List<SortOrder> orders = event.getSortOrder().stream()
                    .map(order ->
                            new SortOrder(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                    .toList();
            if (event.isFromClient() && !orders.equals(question.sort())) {
                sorted.accept(orders);
            }
        });
        addItemClickListener(this::open);
        setItems(new CallbackDataProvider<>(
                query -> actions
                        .desk()
                        .queue()
                        .page(
                                actions.desk().scope(),
                                question.filter(),
                                question.sort(),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return Math.toIntExact(total);
                },
                WorkItem::id));
    }

    private void addColumns() {
        add(
                        "customerName",
                        "9.5rem",
                        DataCells.link(
                                address::apply,
                                item -> item.recommendation().customer().name(),
                                item -> item.recommendation().customer().name()))
                .setFrozen(true)
                .setRowHeader(true);
        add("priority", "5.25rem", new TextRenderer<>(words::priority)).setTextAlign(ColumnTextAlign.END);
        add("state", "5.5rem", new TextRenderer<>(item -> words.state(item.state())));
        text(
                "playbook",
                "9.5rem",
                item -> words.playbook(item.recommendation().reason().playbookCode()));
        text("product", "7.75rem", words::subject);
        text("reason", "12rem", words::reason).setFlexGrow(2).setSortable(false);
        text(
                "assignee",
                "6.5rem",
                item -> item.work().assignee() == null
                        ? Formats.UNKNOWN
                        : words.person(item.work().assignee()));
        add("due", "7rem", new ComponentRenderer<>(this::due));
        add("changed", "7rem", new ComponentRenderer<>(this::changed));
    }

    /** Opens the card of a row. A click beside the box of a row has no column: it is meant for the box. */
    private void open(ItemClickEvent<WorkItem> click) {
        if (click.getColumn() != null) {
            getUI().ifPresent(ui -> ui.navigate(address.apply(click.getItem())));
        }
    }

    void show(WorkFilterParameters newQuestion) {
        question = newQuestion;
        sort(question.sort().stream()
                .filter(order -> columns.containsKey(order.key()))
                .map(order -> new GridSortOrder<>(
                        Objects.requireNonNull(columns.get(order.key())),
                        order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
        refresh();
    }

    void refresh() {
        total = actions.desk().queue().count(actions.desk().scope(), question.filter());
        getDataProvider().refreshAll();
    }

    private Column<WorkItem> text(String key, String width, ValueProvider<WorkItem, String> value) {
        return add(key, width, new TextRenderer<>(value::apply)).setTooltipGenerator(value::apply);
    }

    private Column<WorkItem> add(String key, String width, com.vaadin.flow.data.renderer.Renderer<WorkItem> renderer) {
        Column<WorkItem> column = addColumn(renderer)
                .setKey(key)
                .setHeader(words.text("column." + key))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true)
                .setSortable(true)
                .setSortProperty(key);
        columns.put(key, column);
        return column;
    }

    /** A card on a phone: whose and how urgent, what and why, who and until when. */
    private Component card(WorkItem item) {
        Div head = new Div(customer(item), new Span(words.text("tab.priority", words.priority(item))));
        head.addClassName(NarrowRows.HEAD);
        Div foot = new Div(new Span(words.state(item.state())));
        foot.addClassName("work-card-foot");
        if (item.work().assignee() != null) {
            foot.add(new Span(words.person(item.work().assignee())));
        }
        if (item.due() != null) {
            foot.add(due(item));
        }
        return new Div(
                head,
                new Div(words.playbook(item.recommendation().reason().playbookCode())),
                new Div(words.reason(item)),
                foot);
    }

    private Component customer(WorkItem item) {
        Anchor link =
                new Anchor(address.apply(item), item.recommendation().customer().name());
        link.addClassName("sw-cell-link");
        return link;
    }

    private Component due(WorkItem item) {
        return item.overdue() ? new Badge(words.due(item), Badge.Tone.BAD) : new Span(words.due(item));
    }

    private Component changed(WorkItem item) {
        String day = item.activity().changedAt() == null
                ? Formats.UNKNOWN
                : words.reader()
                        .formats()
                        .date(item.activity().changedAt().atZone(ZoneOffset.UTC).toLocalDate());
        if (!item.stale()) {
            return new Span(day);
        }
        Badge stale = new Badge(day, Badge.Tone.WARNING);
        stale.getElement().setAttribute("title", words.text("card.stale"));
        return stale;
    }
}
