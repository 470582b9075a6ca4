package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.ui.markup.FixedMarkup;
import java.time.LocalDate;

/** The days ahead, one bar a day. */
class RenewalStrip extends Composite<Div> {

    /** @param head beside the caption */
    RenewalStrip(DayStacks stacks, LocalDate from, int count, Component head) {
        Div bars = new Div();
        bars.addClassName("renewal-bars");
        for (int i = 0; i <= count; i++) {
            bars.add(createDay(stacks, from.plusDays(i)));
        }
        Span caption = new Span(stacks.caption());
        caption.addClassName("renewal-caption");
        getContent().addClassName("renewal-strip");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", stacks.caption());
        getContent().add(new Div(caption, stacks.legend(), head), FixedMarkup.of(bars));
    }

    private static Div createDay(DayStacks stacks, LocalDate day) {
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("renewal-number");
        Div column = new Div(stacks.stack(day), number);
        column.addClassName("renewal-day");
        stacks.mark(column, day);
        column.setTitle(stacks.label(day));
        if (stacks.subscriptions(day) > 0) {
            column.getElement().setAttribute("role", "img");
            column.getElement().setAttribute("aria-label", stacks.label(day));
        }
        return column;
    }
}
