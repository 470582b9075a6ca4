package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A month as a calendar: each day on which terms end shows how many and their money, and leads to them. */
class RenewalMonth extends Composite<Div> {

    private static final int WEEK = 7;

    /**
     * Where a click leads.
     *
     * @param ofMonth where another month is shown
     * @param ofDay where the renewals of a day are shown
     */
    record Addresses(Function<YearMonth, String> ofMonth, Function<LocalDate, String> ofDay) {}

    private final DayStacks stacks;
    private final RenewalWords words;
    private final Addresses addresses;

    /**
     * @param selected the day whose renewals the table shows; null for none
     * @param head beside the name of the month
     */
    RenewalMonth(
            DayStacks stacks,
            YearMonth month,
            @Nullable LocalDate selected,
            RenewalWords words,
            Addresses addresses,
            Component head) {
        this.stacks = stacks;
        this.words = words;
        this.addresses = addresses;
        Locale locale = words.formats().locale();
        DayOfWeek first = DayOfWeek.MONDAY;
        Div grid = new Div();
        grid.addClassName("renewal-month-grid");
        for (int i = 0; i < WEEK; i++) {
            Span name = new Span(first.plus(i).getDisplayName(TextStyle.SHORT_STANDALONE, locale));
            name.addClassName("renewal-caption");
            grid.add(name);
        }
        LocalDate start = month.atDay(1);
        int before = Math.floorMod(start.getDayOfWeek().getValue() - first.getValue(), WEEK);
        for (int i = 0; i < before; i++) {
            grid.add(new Div());
        }
        for (LocalDate day = start; !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            grid.add(createDay(day, day.equals(selected)));
        }
        H2 name = new H2(DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month));
        Div title = new Div(
                createStep(
                        "←", words.text("month.previous"), addresses.ofMonth().apply(month.minusMonths(1))),
                name,
                createStep("→", words.text("month.next"), addresses.ofMonth().apply(month.plusMonths(1))));
        title.addClassName("renewal-month-title");
        getContent().addClassName("renewal-strip");
        getContent().add(new Div(title, stacks.legend(), head), grid);
    }

    private static Anchor createStep(String sign, String meaning, String address) {
        Anchor step = new Anchor(address, sign);
        step.setAriaLabel(meaning);
        step.setTitle(meaning);
        return step;
    }

    private Component createDay(LocalDate day, boolean selected) {
        Div cell = new Div(createNumber(day));
        cell.addClassName("renewal-date");
        stacks.mark(cell, day);
        long count = stacks.subscriptions(day);
        if (count == 0) {
            return cell;
        }
        Span amount = new Span(stacks.money(day));
        amount.addClassName("renewal-date-money");
        Span number = new Span(words.formats().count(count));
        number.addClassName("renewal-date-count");
        cell.add(number, amount, stacks.stack(day));
        Anchor link = new Anchor(addresses.ofDay().apply(day), cell);
        link.setAriaLabel(stacks.label(day));
        link.setTitle(stacks.label(day));
        if (selected) {
            link.getElement().setAttribute("aria-current", "date");
        }
        return link;
    }

    private static Span createNumber(LocalDate day) {
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("renewal-number");
        return number;
    }
}
