package io.seatwise.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line the height of a word, drawn as SVG on the server, scaled to its own smallest and largest value. A line that
 * moves by less than 5 % of its largest value is scaled to these 5 %, so that small changes look small. Gaps stay gaps:
 * unknown is never zero.
 */
public class Sparkline extends Composite<Span> {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 24;
    private static final int EDGE = 2;

    /** The smallest range that fills the height, as a share of the largest value. */
    private static final double SMALLEST_RANGE = 0.05;

    /**
     * @param values oldest first, null where unknown
     * @param description what a screen reader says instead; empty when the figures stand beside it anyway
     */
    public Sparkline(List<? extends @Nullable Number> values, String description) {
        getContent().addClassName("sw-sparkline");
        if (description.isEmpty()) {
            getContent().getElement().setAttribute("aria-hidden", "true");
        } else {
            getContent().getElement().setAttribute("role", "img");
            getContent().getElement().setAttribute("aria-label", description);
        }
        getContent().getElement().setProperty("innerHTML", svg(values));
    }

    /** Numbers alone go into this markup, so nothing in it needs escaping. */
    static String svg(List<? extends @Nullable Number> values) {
        Line line = line(values);
        String last = line.path().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\"/>", line.x(), line.y());
        return "<svg viewBox=\"0 0 %d %d\" focusable=\"false\"><path d=\"%s\"/>%s</svg>"
                .formatted(WIDTH, HEIGHT, line.path(), last);
    }

    /**
     * Where a line runs.
     *
     * @param path SVG's commands; empty where no value is known
     * @param x the last known value's distance from the left edge
     * @param y the last known value's distance from the upper edge
     */
    record Line(String path, double x, double y) {}

    static Line line(List<? extends @Nullable Number> values) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        double low = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .min()
                .orElse(0);
        double high = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
        double range = Math.max(high - low, SMALLEST_RANGE * Math.max(Math.abs(low), Math.abs(high)));
        double lowest = (low + high - range) / 2;
        double x = 0;
        double y = 0;
        for (int i = 0; i < values.size(); i++) {
            Number value = values.get(i);
            if (value == null) {
                drawing = false;
                continue;
            }
            x = values.size() == 1 ? WIDTH / 2.0 : EDGE + (WIDTH - 2.0 * EDGE) * i / (values.size() - 1);
            double share = range > 0 ? (value.doubleValue() - lowest) / range : 0.5;
            y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * share;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x, y));
            drawing = true;
        }
        return new Line(path.toString(), x, y);
    }
}
