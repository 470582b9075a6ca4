package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.licensing.flags.FlagRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a commitment ends: the date, "in 12 days", and a badge where it is soon or past. */
class RenewalText extends Composite<Div> {

    private static final String CLASS = "insights-renewal";

    /** @param live whether the subscription is one that still has to be renewed; others are never "soon" */
    RenewalText(@Nullable LocalDate end, boolean live, Words words) {
        getContent().addClassName(CLASS);
        Span date = new Span(words.date(end));
        getContent().add(date);
        if (end == null) {
            return;
        }
        date.setTitle(words.formats().longDate(end));
        Span relative = new Span(words.relative(end));
        relative.addClassName("insights-relative");
        getContent().add(relative);
        Badge.Tone tone = tone(end, live, words);
        if (tone != null) {
            getContent().add(new Badge(urgency(tone, words), tone));
        }
    }

    /** Returns the same in a table that is drawn from data; the parameters are those of the constructor. */
    static Cell cell(@Nullable LocalDate end, boolean live, Words words) {
        if (end == null) {
            return Cell.group(CLASS, Cell.text(words.date(null)));
        }
        Cell date = Cell.text(words.date(end)).title(words.formats().longDate(end));
        Cell relative = Cell.text(words.relative(end)).className("insights-relative");
        Badge.Tone tone = tone(end, live, words);
        return tone == null
                ? Cell.group(CLASS, date, relative)
                : Cell.group(CLASS, date, relative, Cell.badge(urgency(tone, words), tone));
    }

    private static Badge.@Nullable Tone tone(LocalDate end, boolean live, Words words) {
        if (end.isBefore(words.today())) {
            return Badge.Tone.BAD;
        }
        return live && FlagRules.isRenewalSoon(end, words.today()) ? Badge.Tone.WARNING : null;
    }

    private static String urgency(Badge.Tone tone, Words words) {
        return words.text(tone == Badge.Tone.BAD ? "subscription.ended" : "subscription.soon");
    }
}
