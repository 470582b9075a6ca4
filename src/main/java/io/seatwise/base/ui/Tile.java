package io.seatwise.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/**
 * Label, figure, change over 28 days with sign and arrow, sparkline; the whole tile is a link to the rows behind it. How
 * the figure was made opens from a mark of its own.
 */
public class Tile extends Composite<Div> {

    /** The direction in which a change is good: it colours the arrow, whose shape shows the direction. */
    public enum Trend {
        UP_IS_GOOD,
        DOWN_IS_GOOD,
        NEITHER
    }

    private final String label;
    private final Span second = new Span();
    private final Span change = new Span();

    /** @param href relative to the application: {@code customers?flag=INFLATED} */
    public Tile(String label, String figure, String href) {
        this.label = label;
        Span name = new Span(label);
        name.addClassName("sw-tile-label");
        Span value = new Span(figure);
        value.addClassName("sw-tile-figure");
        second.addClassName("sw-tile-second");
        second.setVisible(false);
        Anchor link = new Anchor(href);
        link.addClassName("sw-tile-link");
        Span figures = new Span(value, second);
        figures.addClassName("sw-tile-figures");
        link.add(name, figures);
        change.addClassName("sw-tile-change");
        change.setVisible(false);
        Div foot = new Div(change);
        foot.addClassName("sw-tile-foot");
        getContent().addClassName("sw-tile");
        getContent().add(link, foot);
    }

    /** A figure beside the main one: the percentage beside the count. */
    public Tile setSecond(String figure) {
        second.setText(figure);
        second.setVisible(!figure.isEmpty());
        return this;
    }

    /** A figure beside the main one that needs its own name: "Usage" and "58.8 %". */
    public Tile setSecond(String name, String figure) {
        second.removeAll();
        second.add(new Span(name), new Text(" "), new Span(figure));
        second.setVisible(true);
        return this;
    }

    /**
     * @param signum the direction of the change
     * @param text the change with its sign, as {@link io.seatwise.base.Formats#change} writes it
     */
    public Tile setChange(int signum, String text, Trend trend) {
        boolean good = trend == Trend.UP_IS_GOOD ? signum > 0 : signum < 0;
        boolean judged = trend != Trend.NEITHER && signum != 0;
        Span arrow = new Span(signum > 0 ? "▲" : signum < 0 ? "▼" : "▬");
        arrow.getElement().setAttribute("aria-hidden", "true");
        change.removeAll();
        change.add(arrow, new Span(text));
        change.setTitle(getTranslation("base.tile.change", text));
        change.setClassName("sw-better", judged && good);
        change.setClassName("sw-worse", judged && !good);
        change.setVisible(true);
        return this;
    }

    /** Writes beside the change which time it is over: "in 28 days". */
    public Tile setWindow(String text) {
        Span window = new Span(text);
        window.addClassName("sw-tile-window");
        change.add(window);
        return this;
    }

    /** Lets the change lead to what is behind it. */
    public Tile setChangeLink(String href) {
        Anchor link = new Anchor(href);
        change.getChildren().toList().forEach(link::add);
        change.removeAll();
        change.add(link);
        return this;
    }

    public Tile setSparkline(Sparkline sparkline) {
        ((Div) change.getParent().orElseThrow()).add(sparkline);
        return this;
    }

    /** Lets the figure open to how it was made. */
    public Tile setFigure(Supplier<Figure> figure) {
        getContent().add(FigureButton.beside(label, figure));
        return this;
    }
}
