package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;

/** Shows each row of a grid as one card where the window is narrow, so that nothing scrolls sideways. */
public final class NarrowRows {

    /** Class of the first line of a card. */
    public static final String HEAD = "sw-card-head";

    private static final String CARDS = "cards";
    private static final int NARROW_WIDTH = 700;

    private NarrowRows() {}

    /** @param header the name of the column of cards */
    public static <T> void asCards(Grid<T> grid, String header, SerializableFunction<T, Component> card) {
        asCards(grid, header, card, () -> grid.getColumns().forEach(column -> column.setVisible(true)));
    }

    /**
     * Shows cards in a table whose reader chooses columns.
     *
     * @param header the name of the column of cards
     * @param wide shows the chosen columns again
     */
    public static <T> void asCards(
            Grid<T> grid, String header, SerializableFunction<T, Component> card, SerializableRunnable wide) {
        Grid.Column<T> cards = grid.addComponentColumn(item -> {
                    Component content = card.apply(item);
                    content.addClassName("sw-card");
                    return content;
                })
                .setKey(CARDS)
                .setHeader(header)
                .setFlexGrow(1);
        hide(cards);
        grid.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            show(grid, cards, page.getExtendedClientDetails().getWindowInnerWidth(), wide);
            Registration resizing =
                    page.addBrowserWindowResizeListener(resize -> show(grid, cards, resize.getWidth(), wide));
            grid.addDetachListener(detached -> {
                resizing.remove();
                detached.unregisterListener();
            });
        });
    }

    /** Whether a grid shows its rows as cards now. */
    public static boolean areShown(Grid<?> grid) {
        Grid.Column<?> cards = grid.getColumnByKey(CARDS);
        return cards != null && cards.isVisible();
    }

    private static <T> void show(Grid<T> grid, Grid.Column<T> cards, int width, SerializableRunnable wide) {
        if (width > 0 && width < NARROW_WIDTH) {
            if (cards.getElement().getParent() == null) {
                grid.getElement().appendChild(cards.getElement());
            }
            grid.getColumns().forEach(column -> column.setVisible(column == cards));
        } else if (areShown(grid)) {
            wide.run();
            hide(cards);
        }
    }

    /** Takes the column out of the page: the grid in the browser draws itself once more for a column that is hidden. */
    private static void hide(Grid.Column<?> cards) {
        cards.setVisible(false);
        cards.getElement().removeFromParent();
    }
}
