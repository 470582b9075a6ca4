package io.seatwise.base.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridI18n;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSelectionColumn;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableComparator;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.seatwise.base.Formats;
import io.seatwise.base.ListOrder;
import java.text.Collator;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes all tables one family: the class {@code sw-table} of seatwise.css sets type size, heights of rows and header,
 * hover, footer and edge shadow. Every grid is styled here; a house rule checks it.
 */
@JsModule("./seatwise-row-boxes.ts")
public final class Tables {

    /** The rows of one request: what a grid in a window of 900 pixels draws. */
    private static final int PAGE_SIZE = 30;

    /** The width of a checkbox with the space around it, from Lumo's sizes. */
    private static final String WIDTH_OF_BOXES =
            "calc(var(--lumo-size-m) / 2 + 2 * var(--lumo-space-xs) + 2 * var(--lumo-space-s))";

    private Tables() {}

    /**
     * Styles a table.
     *
     * @param name what the table lists, for screen readers
     * @param emptyText what belongs here and what to do next, shown when there are no rows
     */
    public static void style(Grid<?> grid, String name, String emptyText) {
        grid.addClassName("sw-table");
        grid.setPageSize(PAGE_SIZE);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", name);
        grid.setEmptyStateText(emptyText);
    }

    /** Returns a frame that takes the rest of a page and shows as many whole rows of the table as fit. */
    public static Div frame(Grid<?> grid) {
        Div frame = new Div(grid);
        frame.addClassName("sw-table-frame");
        return frame;
    }

    /**
     * Lets the reader select rows by checkbox; calls {@code ticked} with all selected rows after each change. The accessible
     * name of a checkbox contains the text of the row header, or the number of the row if there is none.
     */
    public static <T> void tickRows(Grid<T> grid, SerializableConsumer<Set<T>> ticked) {
        grid.setI18n(new GridI18n()
                .setSelectAll(grid.getTranslation("base.table.tickAll"))
                .setSelectAllUnavailable(grid.getTranslation("base.table.tick"))
                .setSelectRow(grid.getTranslation("base.table.tickRow", "{rowHeader}"))
                .setSorter(grid.getTranslation("base.table.sort", "{column}")));
        if (grid.setSelectionMode(Grid.SelectionMode.MULTI) instanceof GridMultiSelectionModel<T> model) {
            model.setSelectionColumnFrozen(true);
            model.setDragSelect(true);
            model.addMultiSelectionListener(event -> ticked.accept(event.getAllSelectedItems()));
            fixWidthOfBoxes(grid);
        }
    }

    /** Sets the width, since measuring it in the browser would lay out all rows twice more. */
    private static void fixWidthOfBoxes(Grid<?> grid) {
        grid.getElement()
                .getChildren()
                .filter(child -> child.getComponent()
                        .filter(GridSelectionColumn.class::isInstance)
                        .isPresent())
                .forEach(column -> column.setProperty("autoWidth", false).setProperty("width", WIDTH_OF_BOXES));
    }

    /** Wraps texts instead of cutting them, in tables that are read like a list of sentences. */
    public static void wrapTexts(Grid<?> grid) {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    }

    /** Gives each row two lines for its texts, in tables whose names and sentences need more room than one. */
    public static void showTwoLines(Grid<?> grid) {
        wrapTexts(grid);
        grid.addClassName("sw-two-lines");
    }

    /** Returns the order of rows in memory by a text, as the reader's language sorts it. Missing texts are last. */
    public static <T> SerializableComparator<T> byText(SerializableFunction<T, @Nullable String> text) {
        Collator collator = Collator.getInstance(Formats.current().locale());
        return (one, other) -> compare(text.apply(one), text.apply(other), collator::compare);
    }

    /** Returns the order of rows in memory by a number, a time or a state. Missing values are last. */
    public static <T, V extends Comparable<? super V>> SerializableComparator<T> by(
            SerializableFunction<T, @Nullable V> value) {
        return (one, other) -> compare(value.apply(one), value.apply(other), Comparator.<V>naturalOrder());
    }

    /** Lets the reader sort by a column whose rows are sorted by the database. */
    public static <T> void sortInDatabase(Grid.Column<T> column, Enum<?> sort) {
        column.setSortProperty(sort.name()).setSortable(true);
    }

    /** Returns the order that the reader chose in a table of {@link #sortInDatabase} columns, null for the usual one. */
    public static <S extends Enum<S>> @Nullable ListOrder<S> order(Query<?, ?> query, Class<S> sorts) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(chosen -> new ListOrder<>(
                        Enum.valueOf(sorts, chosen.getSorted()), chosen.getDirection() == SortDirection.DESCENDING))
                .orElse(null);
    }

    private static <V> int compare(@Nullable V one, @Nullable V other, Comparator<? super V> order) {
        return one == null || other == null ? Boolean.compare(one == null, other == null) : order.compare(one, other);
    }
}
