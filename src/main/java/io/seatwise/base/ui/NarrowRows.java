package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;

/** Shows each row of a grid as one card where the window is narrow, so that nothing scrolls sideways. */
public final class NarrowRows {

    /** Class of the first line of a card. */
    public static final String HEAD = "sw-card-head";

    private static final int NARROW_WIDTH = 700;

    private NarrowRows() {}

    /** @param header the name of the column of cards */
    public static <T> void asCards(Grid<T> grid, String header, SerializableFunction<T, Component> card) {
        Grid.Column<T> cards = grid.addComponentColumn(item -> {
                    Component content = card.apply(item);
                    content.addClassName("sw-card");
                    return content;
                })
                .setHeader(header)
                .setFlexGrow(1);
        cards.setVisible(false);
        grid.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            show(grid, cards, page.getExtendedClientDetails().getWindowInnerWidth());
            Registration resizing = page.addBrowserWindowResizeListener(resize -> show(grid, cards, resize.getWidth()));
            grid.addDetachListener(detached -> {
                resizing.remove();
                detached.unregisterListener();
            });
        });
    }

    private static <T> void show(Grid<T> grid, Grid.Column<T> cards, int width) {
        boolean narrow = width > 0 && width < NARROW_WIDTH;
        grid.getColumns().forEach(column -> column.setVisible((column == cards) == narrow));
    }
}
