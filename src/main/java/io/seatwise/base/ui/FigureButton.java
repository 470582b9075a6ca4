package io.seatwise.base.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import java.util.function.Supplier;

/**
 * A figure that opens to how it was made, by click or Enter. It looks like the figure itself; the panel is made when it
 * opens, so a grid may hold many.
 */
public class FigureButton extends NativeButton {

    private final transient Supplier<Figure> figure;

    /** @param text the figure as shown; on a tile, where the figure is a link already, use {@link #beside} */
    public FigureButton(String text, Supplier<Figure> figure) {
        super(text);
        this.figure = figure;
        addClassName("sw-figure");
        getElement().setAttribute("aria-haspopup", "dialog");
        setTitle(getTranslation("base.figure.open"));
        addClickListener(event -> open());
    }

    /** A small mark beside a figure that cannot be a button itself. */
    public static FigureButton beside(String name, Supplier<Figure> figure) {
        FigureButton button = new FigureButton("", figure);
        button.addClassName("sw-figure-mark");
        button.getElement().setAttribute("aria-label", button.getTranslation("base.figure.of", name));
        return button;
    }

    /** Opens the panel, as a click does. */
    public void open() {
        Popover popover = FigurePanel.createPopover(figure.get());
        popover.setTarget(this);
        getUI().ifPresent(ui -> ui.add(popover));
        popover.open();
    }
}
