package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.RenewalDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The days ahead, one bar a day: height is money in the currency with the most of it, or the number of subscriptions
 * for readers who may not see money; colour and pattern are the outcome, which each part also says in words.
 */
class RenewalStrip extends Composite<Div> {

    private static final double HIGHEST = 100;
    private static final double LOWEST = 4;

    private final RenewalWords words;

    RenewalStrip(List<RenewalDay> days, LocalDate from, int count, boolean money, RenewalWords words) {
        this.words = words;
        String currency = money ? mainCurrency(days) : "";
        boolean byMoney = !currency.isEmpty();
        List<RenewalDay> drawn = byMoney
                ? days.stream().filter(day -> currency.equals(day.currency())).toList()
                : days;
        Map<LocalDate, List<RenewalDay>> byDay = drawn.stream().collect(Collectors.groupingBy(RenewalDay::day));
        double most = byDay.values().stream()
                .mapToDouble(day ->
                        day.stream().mapToDouble(each -> height(each, byMoney)).sum())
                .max()
                .orElse(0);
        Div bars = new Div();
        bars.addClassName("renewal-bars");
        for (int i = 0; i <= count; i++) {
            LocalDate day = from.plusDays(i);
            bars.add(createDay(day, byDay.getOrDefault(day, List.of()), most, byMoney));
        }
        getContent().addClassName("renewal-strip");
        getContent().getElement().setAttribute("role", "group");
        getContent()
                .getElement()
                .setAttribute("aria-label", words.text(byMoney ? "strip.money" : "strip.count", currency));
        Span caption = new Span(words.text(byMoney ? "strip.money" : "strip.count", currency));
        caption.addClassName("renewal-caption");
        getContent().add(new Div(caption, createLegend(drawn)), bars);
    }

    /** The currency of the most subscriptions: amounts of different currencies cannot be compared. */
    private static String mainCurrency(List<RenewalDay> days) {
        return days.stream()
                .filter(day -> day.currency() != null && amount(day).signum() > 0)
                .collect(Collectors.groupingBy(
                        day -> String.valueOf(day.currency()), Collectors.summingLong(RenewalDay::subscriptions)))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static BigDecimal amount(RenewalDay day) {
        BigDecimal stake = day.atStake() == null ? BigDecimal.ZERO : day.atStake();
        return day.extendedCost() == null ? stake : stake.add(day.extendedCost());
    }

    private static double height(RenewalDay day, boolean byMoney) {
        return byMoney ? amount(day).doubleValue() : day.subscriptions();
    }

    private Div createDay(LocalDate day, List<RenewalDay> parts, double most, boolean byMoney) {
        Div stack = new Div();
        stack.addClassName("renewal-stack");
        List<String> said = new ArrayList<>();
        parts.stream().sorted(Comparator.comparing(RenewalDay::outcome)).forEach(part -> {
            Div bar = new Div();
            bar.addClassNames("renewal-part", "renewal-" + part.outcome());
            double height = most == 0 ? LOWEST : Math.max(LOWEST, height(part, byMoney) / most * HIGHEST);
            bar.getStyle().setHeight(height + "%");
            stack.add(bar);
            said.add(words.text("strip.part", words.outcome(part.outcome()), part.subscriptions())
                    + (byMoney ? ", " + words.money(amount(part), part.currency()) : ""));
        });
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("renewal-number");
        Div column = new Div(stack, number);
        column.addClassName("renewal-day");
        column.setClassName(
                "renewal-weekend", day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        column.setClassName("renewal-today", day.equals(words.today()));
        String title = words.date(day) + (said.isEmpty() ? "" : ": " + String.join("; ", said));
        column.setTitle(title);
        if (!said.isEmpty()) {
            column.getElement().setAttribute("role", "img");
            column.getElement().setAttribute("aria-label", title);
        }
        return column;
    }

    private Div createLegend(List<RenewalDay> days) {
        Div legend = new Div();
        legend.addClassName("renewal-legend");
        for (Outcome outcome : Outcome.values()) {
            if (days.stream().anyMatch(day -> day.outcome() == outcome)) {
                Span mark = new Span();
                mark.addClassNames("renewal-mark", "renewal-" + outcome);
                mark.getElement().setAttribute("aria-hidden", "true");
                legend.add(new Span(mark, new Span(words.outcome(outcome))));
            }
        }
        return legend;
    }
}
