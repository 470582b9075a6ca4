package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.ui.Badge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a commitment ends: the date, "in 12 days", and a badge where it is soon or past. */
class RenewalText extends Composite<Div> {

    private static final int SOON_DAYS = 30;

    /** @param live whether the subscription is one that still has to be renewed; others are never "soon" */
    RenewalText(@Nullable LocalDate end, boolean live, Words words) {
        getContent().addClassName("insights-renewal");
        Span date = new Span(words.date(end));
        getContent().add(date);
        if (end == null) {
            return;
        }
        date.setTitle(words.formats().longDate(end));
        Span relative = new Span(words.relative(end));
        relative.addClassName("insights-relative");
        getContent().add(relative);
        long days = ChronoUnit.DAYS.between(words.today(), end);
        if (days < 0) {
            getContent().add(new Badge(words.text("subscription.ended"), Badge.Tone.BAD));
        } else if (live && days <= SOON_DAYS) {
            getContent().add(new Badge(words.text("subscription.soon"), Badge.Tone.WARNING));
        }
    }
}
