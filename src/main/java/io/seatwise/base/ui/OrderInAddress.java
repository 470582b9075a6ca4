package io.seatwise.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order that the reader chose in the address of the page, as {@code ?sort=start,desc}, so that a link, a reload
 * and the back button show the same order. An unknown column or direction counts as none.
 */
public final class OrderInAddress implements Serializable {

    private static final String PARAMETER = "sort";
    private static final String DESCENDING = ",desc";
    private static final String ASCENDING = ",asc";

    private final Grid<?> grid;
    private @Nullable Registration navigation;
    private boolean showing;

    private OrderInAddress(Grid<?> grid) {
        this.grid = grid;
    }

    /** Keeps the order of this table, whose sortable columns have a sort property or a key. */
    public static OrderInAddress of(Grid<?> grid) {
        OrderInAddress order = new OrderInAddress(grid);
        order.connect(grid);
        return order;
    }

    /** Returns the parameters with the present order, for an address with another filter. */
    public QueryParameters with(QueryParameters parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters.getParameters());
        all.remove(PARAMETER);
        grid.getSortOrder().stream()
                .findFirst()
                .flatMap(OrderInAddress::text)
                .ifPresent(text -> all.put(PARAMETER, List.of(text)));
        return new QueryParameters(all);
    }

    private <T> void connect(Grid<T> grid) {
        grid.addSortListener(this::onSort);
        grid.addAttachListener(attach -> navigation = attach.getUI()
                .addAfterNavigationListener(
                        event -> show(grid, event.getLocation().getQueryParameters())));
        grid.addDetachListener(detach -> {
            if (navigation != null) {
                navigation.remove();
                navigation = null;
            }
        });
    }

    private <T> void onSort(SortEvent<Grid<T>, GridSortOrder<T>> event) {
        if (!showing) {
            UI ui = UI.getCurrent();
            Location shown = ui.getActiveViewLocation();
            ui.navigate(shown.getPath(), with(shown.getQueryParameters()));
        }
    }

    private <T> void show(Grid<T> grid, QueryParameters parameters) {
        String wanted = parameters.getSingleParameter(PARAMETER).orElse("");
        SortDirection direction = wanted.endsWith(DESCENDING) ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        String name = wanted.replaceFirst("(%s|%s)$".formatted(DESCENDING, ASCENDING), "");
        List<GridSortOrder<T>> orders = grid.getColumns().stream()
                .filter(Grid.Column::isSortable)
                .filter(column -> name(column).filter(name::equals).isPresent())
                .map(column -> new GridSortOrder<>(column, direction))
                .toList();
        if (!orders.equals(grid.getSortOrder())) {
            showing = true;
            grid.sort(orders);
            showing = false;
        }
    }

    private static Optional<String> text(GridSortOrder<?> order) {
        return name(order.getSorted())
                .map(name -> name + (order.getDirection() == SortDirection.DESCENDING ? DESCENDING : ASCENDING));
    }

    /** The sort property in the spelling of an address, {@code clickThrough} for {@code CLICK_THROUGH}; else the key. */
    private static Optional<String> name(Grid.Column<?> column) {
        return column.getSortOrder(SortDirection.ASCENDING)
                .map(QuerySortOrder::getSorted)
                .map(OrderInAddress::inAddress)
                .findFirst()
                .or(() -> Optional.ofNullable(column.getKey()));
    }

    private static String inAddress(String property) {
        if (!property.equals(property.toUpperCase(Locale.ROOT))) {
            return property;
        }
        StringBuilder name = new StringBuilder();
        for (String word : property.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
