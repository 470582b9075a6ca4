package io.seatwise.portfolio.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.customers.Customers;
import io.seatwise.licensing.catalogue.ProductCatalogue;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.UsageBand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What can be chosen in each filter of the customers grid: the values in use, with the words for them. */
@Component
class FilterChoices {

    private final Customers customers;
    private final ProductCatalogue products;

    FilterChoices(Customers customers, ProductCatalogue products) {
        this.customers = customers;
        this.products = products;
    }

    /** By query parameter, in the order of the filter bar: value to text, in the order to list them. */
    Map<String, Map<String, String>> of(PartnerScope scope, Locale locale, UnaryOperator<String> translation) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        choices.put(
                "flag",
                texts(
                        Arrays.stream(Flag.values()).map(Flag::name).toList(),
                        name -> translation.apply("licensing.flag." + name)));
        Map<String, String> productNames = new LinkedHashMap<>();
        products.inUse(scope).forEach(product -> productNames.put(product.productId(), product.name()));
        choices.put("productId", productNames);
        choices.put("region", texts(customers.regions(scope), UnaryOperator.identity()));
        choices.put("country", texts(customers.countries(scope), new Formats(locale)::country));
        choices.put("industry", texts(customers.industries(scope), UnaryOperator.identity()));
        choices.put("segment", texts(customers.segments(scope), UnaryOperator.identity()));
        Map<String, String> managers = new LinkedHashMap<>();
        customers.accountManagers(scope).forEach(email -> managers.putIfAbsent(email.toLowerCase(Locale.ROOT), email));
        choices.put("accountManager", managers);
        choices.put(
                "usageBand",
                texts(
                        Arrays.stream(UsageBand.values()).map(UsageBand::name).toList(),
                        name -> translation.apply("overview.band." + name)));
        choices.put("tag", texts(customers.tags(scope), UnaryOperator.identity()));
        return choices;
    }

    private static Map<String, String> texts(List<String> values, UnaryOperator<String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach(value -> texts.put(value, text.apply(value)));
        return texts;
    }
}
