package io.seatwise.portfolio.ui;

import io.seatwise.base.ui.FilterChips.Chip;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilterParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Makes a chip of each filter that is on. */
final class CustomerChips {

    private CustomerChips() {}

    /**
     * @param choices the words for values, by parameter
     * @param translation a bundle key and its values in the reader's language
     * @param shown the keys of the columns on screen, whose heads show the order themselves
     * @param apply what happens with the question without that filter
     */
    static List<Chip> of(
            CustomerFilterParameters question,
            Map<String, Map<String, String>> choices,
            BiFunction<String, Object[], String> translation,
            Collection<String> shown,
            Consumer<CustomerFilterParameters> apply) {
        List<Chip> chips = new ArrayList<>();
        question.toMap().forEach((name, values) -> {
            if (name.equals("sort")) {
                question.sort().stream()
                        .filter(order -> !shown.contains(order.key()))
                        .forEach(order -> chips.add(new Chip(
                                translation.apply("portfolio.chip.sort", new Object[] {
                                    translation.apply("portfolio.column." + order.key(), new Object[0])
                                }),
                                () -> apply.accept(question.sortedBy(List.of())))));
                return;
            }
            if (name.equals("figures")) {
                return;
            }
            if (name.equals(CustomerFacets.CUSTOMER.parameter())) {
                chips.add(new Chip(
                        translation.apply("portfolio.chip." + name, new Object[] {values.size()}),
                        () -> apply.accept(question.with(name, List.of()))));
                return;
            }
            for (String value : values) {
                String text = choices.getOrDefault(name, Map.of()).getOrDefault(value, value);
                chips.add(new Chip(
                        translation.apply("portfolio.chip." + name, new Object[] {text}),
                        () -> apply.accept(question.without(name, value))));
            }
        });
        return chips;
    }
}
