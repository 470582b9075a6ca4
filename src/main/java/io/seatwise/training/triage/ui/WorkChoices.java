package io.seatwise.training.triage.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.Customers;
import io.seatwise.licensing.catalogue.ProductCatalogue;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Provides the options of each filter of the queue with their labels. */
@Component
class WorkChoices {

    private final Customers customers;
    private final ProductCatalogue products;

    WorkChoices(Customers customers, ProductCatalogue products) {
        this.customers = customers;
        this.products = products;
    }

    /** By query parameter, in the order of the filter bar: value to text. */
    Map<String, Map<String, String>> of(PartnerScope scope, WorkWords words, UnaryOperator<String> translation) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        Map<String, String> playbooks = new LinkedHashMap<>();
        words.playbooks().forEach((code, content) -> playbooks.put(code, content.title()));
        choices.put("playbook", playbooks);
        Map<String, String> people = new LinkedHashMap<>();
        people.put(WorkFacets.NOBODY, words.text("nobody"));
        people.putAll(words.people());
        choices.put("assignee", people);
        Map<String, String> states = new LinkedHashMap<>();
        for (WorkState state : WorkState.values()) {
            states.put(state.name(), words.state(state));
        }
        choices.put("state", states);
        Map<String, String> names = new LinkedHashMap<>();
        products.inUse(scope).forEach(product -> names.put(product.productId(), product.name()));
        choices.put("product", names);
        Map<String, String> flags = new LinkedHashMap<>();
        for (Flag flag : Flag.values()) {
            flags.put(flag.name(), translation.apply("licensing.flag." + flag));
        }
        choices.put("flag", flags);
        choices.put("region", same(customers.regions(scope)));
        Map<String, String> countries = new LinkedHashMap<>();
        customers
                .countries(scope)
                .forEach(code -> countries.put(code, words.reader().formats().country(code)));
        choices.put("country", countries);
        choices.put("industry", same(customers.industries(scope)));
        choices.put("segment", same(customers.segments(scope)));
        Map<String, String> managers = new LinkedHashMap<>();
        customers
                .accountManagers(scope)
                .forEach(email -> managers.putIfAbsent(email.toLowerCase(Locale.ROOT), words.person(email)));
        choices.put("accountManager", managers);
        choices.put("tag", same(customers.tags(scope)));
        return choices;
    }

    private static Map<String, String> same(List<String> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach(value -> texts.put(value, value));
        return texts;
    }
}
