package io.seatwise.renewals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.Renewals.RenewalDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The renewals of a day as a stack of parts: height is money in the currency of the most subscriptions, or the number of
 * subscriptions for readers who may not see money; colour and pattern are the outcome, which the label says in words.
 */
final class DayStacks {

    private static final double HIGHEST = 100;
    private static final double LOWEST = 4;

    private final RenewalWords words;
    private final String currency;
    private final List<RenewalDay> drawn;
    private final Map<LocalDate, List<RenewalDay>> drawnByDay;
    private final Map<LocalDate, List<RenewalDay>> byDay;
    private final double most;

    DayStacks(List<RenewalDay> days, boolean money, RenewalWords words) {
        this.words = words;
        this.currency = money ? mainCurrency(days) : "";
        this.drawn = isByMoney()
                ? days.stream().filter(day -> currency.equals(day.currency())).toList()
                : days;
        this.byDay = days.stream().collect(Collectors.groupingBy(RenewalDay::day));
        this.drawnByDay = drawn.stream().collect(Collectors.groupingBy(RenewalDay::day));
        this.most = drawnByDay.values().stream()
                .mapToDouble(day -> day.stream().mapToDouble(this::height).sum())
                .max()
                .orElse(0);
    }

    /** What the heights are. */
    String caption() {
        return words.text(isByMoney() ? "strip.money" : "strip.count", currency);
    }

    /** The number of subscriptions, whatever their currency. */
    long subscriptions(LocalDate day) {
        return of(byDay, day).stream().mapToLong(RenewalDay::subscriptions).sum();
    }

    /** "31 Dec 2026: Renews: 3 subscriptions, €1,200.00"; the day alone where no term ends. */
    String label(LocalDate day) {
        String parts = of(byDay, day).stream()
                .map(part -> words.text("strip.part", words.outcome(part.outcome()), part.subscriptions())
                        + (part.currency() != null && amount(part).signum() > 0
                                ? ", " + words.money(amount(part), part.currency())
                                : ""))
                .collect(Collectors.joining("; "));
        return words.date(day) + (parts.isEmpty() ? "" : ": " + parts);
    }

    /** The money of the day in the currency that is drawn, without cents; empty where it is not shown or nothing. */
    String money(LocalDate day) {
        BigDecimal sum = of(drawnByDay, day).stream().map(DayStacks::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return isByMoney() && sum.signum() > 0 ? words.roundMoney(sum, currency) : "";
    }

    Div stack(LocalDate day) {
        Div stack = new Div();
        stack.addClassName("renewal-stack");
        of(drawnByDay, day).forEach(part -> {
            Div bar = new Div();
            bar.addClassNames("renewal-part", "renewal-" + part.outcome());
            double height = most == 0 ? LOWEST : Math.max(LOWEST, height(part) / most * HIGHEST);
            bar.getStyle().set("--renewal-share", height + "%");
            stack.add(bar);
        });
        return stack;
    }

    /** Marks weekends and today. */
    void mark(Div cell, LocalDate day) {
        cell.setClassName(
                "renewal-weekend", day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        cell.setClassName("renewal-today", day.equals(words.today()));
    }

    Div legend() {
        Div legend = new Div();
        legend.addClassName("renewal-legend");
        for (Outcome outcome : Outcome.values()) {
            if (drawn.stream().anyMatch(day -> day.outcome() == outcome)) {
                Span mark = new Span();
                mark.addClassNames("renewal-mark", "renewal-" + outcome);
                mark.getElement().setAttribute("aria-hidden", "true");
                legend.add(new Span(mark, new Span(words.outcome(outcome))));
            }
        }
        return legend;
    }

    private static List<RenewalDay> of(Map<LocalDate, List<RenewalDay>> days, LocalDate day) {
        return days.getOrDefault(day, List.of()).stream()
                .sorted(Comparator.comparing(RenewalDay::outcome))
                .toList();
    }

    private boolean isByMoney() {
        return !currency.isEmpty();
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

    private double height(RenewalDay day) {
        return isByMoney() ? amount(day).doubleValue() : day.subscriptions();
    }
}
