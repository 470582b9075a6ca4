package io.seatwise.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word with a shape and a colour that says how to take it; never the colour alone. */
public class Badge extends Span {

    /** How to take it. Each tone has its own shape beside its colour. */
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
