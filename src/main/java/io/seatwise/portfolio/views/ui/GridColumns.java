package io.seatwise.portfolio.views.ui;

import com.vaadin.flow.component.grid.Grid;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Shows columns of a table by their keys, in an order. The first column of the table always stands in front. */
public final class GridColumns<T> implements Serializable {

    private final Grid<T> grid;
    private final List<String> all;
    private List<String> order;
    private List<String> chosen;
    private List<String> hidden = List.of();

    /** @param keys of all columns of the table in their usual order */
    public GridColumns(Grid<T> grid, List<String> keys) {
        this.grid = grid;
        this.all = List.copyOf(keys);
        this.order = all;
        this.chosen = keys();
        sort();
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
        return order.stream().filter(key -> column(key).isVisible()).toList();
    }

    /**
     * Shows the first column and these. A column that is shown and moved in the same answer stays without cells in the
     * browser, so the order follows with the next one.
     */
    public void show(List<String> choice) {
        chosen = List.copyOf(choice);
        List<String> keys = choice.stream().filter(key -> !hidden.contains(key)).toList();
        boolean revealed = keys.stream().anyMatch(key -> !column(key).isVisible());
        all.forEach(key -> column(key).setVisible(key.equals(all.getFirst()) || keys.contains(key)));
        List<String> wanted = Stream.of(List.of(all.getFirst()), keys, all)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (wanted.equals(order)) {
            return;
        }
        order = wanted;
        if (revealed && grid.isAttached()) {
            grid.getElement().callJsFunction("requestContentUpdate").then(shown -> sort());
        } else {
            sort();
        }
    }

    /** Hides columns that say nothing of what the table shows at present; the reader's choice is kept. */
    public void hide(List<String> keys) {
        if (!keys.equals(hidden)) {
            hidden = List.copyOf(keys);
            show(chosen);
        }
    }

    private void sort() {
        // A column that nobody chooses, such as that of cards, is last
        grid.setColumnOrder(Stream.concat(
                        order.stream().map(this::column),
                        grid.getColumns().stream().filter(column -> !all.contains(column.getKey())))
                .toList());
    }

    private Grid.Column<T> column(String key) {
        return Objects.requireNonNull(grid.getColumnByKey(key), key);
    }
}
