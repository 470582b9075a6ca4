package io.seatwise.portfolio.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shows columns of a table by their keys, in an order. The first column of the table always stands in front. */
public final class GridColumns<T> implements Serializable {

    /** More columns than this are wider than usual windows: those outside are drawn when scrolled to. */
    private static final int AT_ONCE = 12;

    private final Grid<T> grid;
    private final List<String> all;
    private final SerializableFunction<String, Grid.Column<T>> create;
    private List<String> order;
    private List<String> chosen;
    private List<String> hidden = List.of();

    /** @param keys of all columns of the table in their usual order */
    public GridColumns(Grid<T> grid, List<String> keys) {
        this(grid, keys, key -> Objects.requireNonNull(grid.getColumnByKey(key), key));
        this.chosen = keys();
        arrange();
    }

    /**
     * Creates columns when they are shown first, and the first column at once: a column that nobody looks at costs the
     * session 8 kB.
     *
     * @param keys of all columns of the table in their usual order
     * @param create adds the column of this key to the table
     */
    public GridColumns(Grid<T> grid, List<String> keys, SerializableFunction<String, Grid.Column<T>> create) {
        this.grid = grid;
        this.all = List.copyOf(keys);
        this.create = create;
        this.order = all;
        this.chosen = List.of();
        column(all.getFirst()).setVisible(true);
        arrange();
    }

    /** Calls the listener with the shown columns behind the first when the reader has moved one. */
    public void onMove(Consumer<List<String>> listener) {
        grid.setColumnReorderingAllowed(true);
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                order = event.getColumns().stream()
                        .map(Grid.Column::getKey)
                        .filter(all::contains)
                        .toList();
                listener.accept(Stream.concat(
                                shown().stream().filter(key -> !key.equals(all.getFirst())),
                                hidden.stream().filter(chosen::contains))
                        .toList());
            }
        });
    }

    /** The keys of all columns but the first, in their usual order. */
    public List<String> keys() {
        return all.subList(1, all.size());
    }

    /** The keys of the shown columns from left to right. */
    public List<String> shown() {
        return existing(order)
                .filter(Component::isVisible)
                .map(Grid.Column::getKey)
                .toList();
    }

    /** Shows the first column and these. */
    public void show(List<String> choice) {
        chosen = List.copyOf(choice);
        List<String> keys = choice.stream().filter(key -> !hidden.contains(key)).toList();
        order = Stream.of(List.of(all.getFirst()), keys, all)
                .flatMap(List::stream)
                .distinct()
                .toList();
        keys.forEach(this::column);
        existing(all)
                .forEach(column ->
                        column.setVisible(column.getKey().equals(all.getFirst()) || keys.contains(column.getKey())));
        grid.setColumnRendering(keys.size() > AT_ONCE ? ColumnRendering.LAZY : ColumnRendering.EAGER);
        arrange();
    }

    /** Hides columns that say nothing of what the table shows at present; the reader's choice is kept. */
    public void hide(List<String> keys) {
        if (!keys.equals(hidden)) {
            hidden = List.copyOf(keys);
            show(chosen);
        }
    }

    /**
     * Brings the columns into their order. Hidden ones are taken out of the page: the grid in the browser draws itself
     * anew for each column that is hidden, which takes a tenth of a second.
     */
    private void arrange() {
        existing(all)
                .filter(column -> !isInPage(column))
                .forEach(column -> grid.getElement().appendChild(column.getElement()));
        // A column that nobody chooses, such as that of cards, is last
        grid.setColumnOrder(Stream.concat(
                        existing(order), grid.getColumns().stream().filter(column -> !all.contains(column.getKey())))
                .toList());
        existing(all)
                .filter(column -> !column.isVisible())
                .forEach(column -> column.getElement().removeFromParent());
    }

    private boolean isInPage(Grid.Column<T> column) {
        return column.getElement().getParent() != null;
    }

    /** Returns a column, hidden where it had to be created. */
    public Grid.Column<T> column(String key) {
        Grid.Column<T> column = grid.getColumnByKey(key);
        if (column == null) {
            column = create.apply(key);
            column.setVisible(false);
            column.getElement().removeFromParent();
        }
        return column;
    }

    private Stream<Grid.Column<T>> existing(List<String> keys) {
        return keys.stream().map(grid::getColumnByKey).filter(Objects::nonNull);
    }
}
