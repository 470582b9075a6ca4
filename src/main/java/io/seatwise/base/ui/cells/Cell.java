package io.seatwise.base.ui.cells;

import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.FigurePanel;
import io.seatwise.base.ui.PercentBar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a table cell as data. It looks the same as the component of the same name, also to screen readers, but the session
 * does not keep it. {@link io.seatwise.base.ui.DataCells} contains a template for each kind of part.
 */
public final class Cell {

    /** Runs on a click, with the id of the clicked element in the browser. */
    @FunctionalInterface
    public interface Action {
        void run(String elementId);
    }

    private final String kind;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Cell> inside;
    private final @Nullable Action action;

    private Cell(String kind, List<Cell> inside, @Nullable Action action) {
        this.kind = kind;
        this.inside = inside;
        this.action = action;
    }

    /** A text without an element of its own. */
    public static Cell plain(String text) {
        return new Cell("plain", List.of(), null).with("t", text);
    }

    /** A text in an element of its own. */
    public static Cell text(String text) {
        return new Cell("text", List.of(), null).with("t", text);
    }

    /** Parts within a line. */
    public static Cell span(String className, Cell... parts) {
        return new Cell("text", List.of(parts), null).with("c", className);
    }

    /** Parts in a box of their own. */
    public static Cell group(String className, List<Cell> parts) {
        return new Cell("group", parts, null).with("c", className);
    }

    /** Parts in a box of their own. */
    public static Cell group(String className, Cell... parts) {
        return group(className, List.of(parts));
    }

    /** A {@link Badge}. */
    public static Cell badge(String text, Badge.Tone tone) {
        return text(text).className("sw-badge sw-" + tone.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A {@link PercentBar}.
     *
     * @param whyUnknown the reason on hover where the ratio is null; null for none
     */
    public static Cell percent(@Nullable Ratio ratio, Formats formats, @Nullable String whyUnknown) {
        Cell bar = span(
                        ratio == null ? "sw-percent sw-unknown" : "sw-percent",
                        text(formats.percent(ratio)).className("sw-percent-figure"))
                .style("--sw-share: " + PercentBar.share(ratio));
        return ratio == null && whyUnknown != null ? bar.title(whyUnknown) : bar;
    }

    /** A {@link io.seatwise.base.ui.FigureButton}. */
    public static Cell figure(String text, Supplier<Figure> figure) {
        return new Cell("figure", List.of(), opening(figure)).with("t", text);
    }

    /** A {@link io.seatwise.base.ui.FigureButton} around a bar. */
    public static Cell figure(Cell bar, Supplier<Figure> figure) {
        return new Cell("figure", List.of(bar), opening(figure));
    }

    private static Action opening(Supplier<Figure> figure) {
        return elementId -> FigurePanel.openAt(elementId, figure.get());
    }

    /** A button that opens a dialog. */
    public static Cell dialogButton(String className, String name, Cell shown, Runnable open) {
        return new Cell("dialog", List.of(shown), elementId -> open.run())
                .with("c", className)
                .with("l", name);
    }

    /** A button that opens and closes the rows below. */
    public static Cell expander(String className, String name, boolean open, Runnable toggle) {
        return new Cell("expander", List.of(), elementId -> toggle.run())
                .with("c", className)
                .with("l", name)
                .with("e", Boolean.toString(open));
    }

    /**
     * A small button.
     *
     * @param name what it does and with what, for screen readers
     */
    public static Cell button(String text, String name, Runnable action) {
        return new Cell("button", List.of(), elementId -> action.run())
                .with("t", text)
                .with("l", name);
    }

    /** @param address relative to the portal */
    public static Cell link(String address, String text) {
        return new Cell("link", List.of(), null).with("g", address).with("t", text);
    }

    /**
     * A link that is an icon.
     *
     * @param icon such as {@code vaadin:academy-cap}
     * @param name what it leads to, for screen readers
     */
    public static Cell iconLink(String address, String icon, String name) {
        return new Cell("link", List.of(new Cell("icon", List.of(), null).with("t", icon)), null)
                .with("g", address)
                .with("l", name);
    }

    public Cell className(String className) {
        return with("c", className);
    }

    /** The hint on hover. */
    public Cell title(String title) {
        return with("h", title);
    }

    /** CSS of this part alone, such as the width of a bar. */
    public Cell style(String style) {
        return with("s", style);
    }

    /** Hides a decoration from screen readers. */
    public Cell decoration() {
        return with("a", "true");
    }

    /** A reason that is shown on hover and on focus, instead of a title. */
    public Cell why(String reason) {
        return with("w", reason);
    }

    private Cell with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /**
     * Describes this part for the template in {@link io.seatwise.base.ui.DataCells}: {@code k} its kind, {@code t} its text or
     * {@code n} the parts inside, {@code c} class, {@code h} title, {@code s} style, {@code l} name for screen readers,
     * {@code g} address, {@code e} whether it is open, {@code a} whether it is a decoration, {@code w} why it is unknown,
     * {@code x} the name of this part.
     *
     * @param name where this part is in its table
     * @param actions takes what a click on this part, or one inside, does
     */
    public ObjectNode describe(String name, Map<String, Action> actions) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("k", kind);
        values.forEach(node::put);
        if (action != null) {
            actions.put(name, action);
        }
        if (action != null || values.containsKey("w")) {
            node.put("x", name);
        }
        for (int i = 0; i < inside.size(); i++) {
            node.withArray("n").add(inside.get(i).describe(name + "-" + i, actions));
        }
        return node;
    }
}
