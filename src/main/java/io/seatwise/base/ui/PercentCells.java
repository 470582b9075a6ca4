package io.seatwise.base.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import io.seatwise.base.Formats;
import io.seatwise.base.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a column of percentages in a table of many rows: what {@link PercentBar} shows, sent as data and drawn in
 * the browser. Four components for each cell would be most of what such a table costs.
 */
public final class PercentCells {

    /** A constant: values are bound to it as text and attributes, so none of them becomes markup. */
    private static final String TEMPLATE = """
            <span class="sw-percent ${item.state}" title="${item.why}">\
            <span class="sw-percent-bar" aria-hidden="true">\
            <span class="sw-percent-fill ${item.over}" style="width: ${item.width}"></span></span>\
            <span class="sw-percent-figure">${item.text}</span></span>""";

    private PercentCells() {}

    /**
     * Returns the renderer of a column.
     *
     * @param value the ratio of a row, null where it is unknown
     * @param whyUnknown the reason on hover where the ratio is null, such as "No usage file yet"; null for none
     */
    public static <T> Renderer<T> of(
            SerializableFunction<T, @Nullable Ratio> value,
            Formats formats,
            SerializableFunction<T, @Nullable String> whyUnknown) {
        return LitRenderer.<T>of(TEMPLATE)
                .withProperty("state", row -> value.apply(row) == null ? "sw-unknown" : "")
                .withProperty("why", row -> value.apply(row) == null ? whyUnknown.apply(row) : "")
                .withProperty("over", row -> PercentBar.isOver(value.apply(row)) ? "sw-over" : "")
                .withProperty("width", row -> PercentBar.width(value.apply(row)))
                .withProperty("text", row -> formats.percent(value.apply(row)));
    }
}
