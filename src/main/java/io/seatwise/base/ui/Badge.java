package io.seatwise.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short label with a shape and a colour for its tone; never the colour alone. */
public class Badge extends Span {

    /** The tone of a badge. Each tone has its own shape beside its colour. */
    public enum Tone {
        NEUTRAL,
        INFO,
        GOOD,
        WARNING,
        BAD
    }

    public Badge(String text, Tone tone) {
        super(text);
        addClassNames("sw-badge", "sw-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
