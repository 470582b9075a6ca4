package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import io.seatwise.base.ui.FilterChips;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The filters of the page and what is on. The page shows 30 days unless the address says otherwise. */
class RenewalFilterBar extends Composite<Div> {

    /** The address's word for no limit of days. */
    static final String ALL = "all";

    private static final String WITHIN = "within";
    private static final String USUAL = "30";
    private static final List<String> DAYS = List.of("7", USUAL, "60", "90", "180", "365", ALL);

    private final RenewalWords words;
    private final SerializableConsumer<RenewalParameters> wanted;
    private final Select<String> within = new Select<>();
    private final MultiSelectComboBox<Outcome> outcomes = new MultiSelectComboBox<>();
    private final ComboBox<String> manager = new ComboBox<>();
    private final FilterChips chips = new FilterChips();
    private final Map<String, String> names;
    private transient RenewalParameters asked = read(Map.of());

    /**
     * @param managers the e-mails of account managers
     * @param names of people, by lower-case e-mail
     */
    RenewalFilterBar(
            List<String> managers,
            Map<String, String> names,
            RenewalWords words,
            SerializableConsumer<RenewalParameters> wanted) {
        this.words = words;
        this.names = names;
        this.wanted = wanted;
        within.setAriaLabel(words.text("filter.within"));
        within.setItems(DAYS);
        within.setItemLabelGenerator(
                days -> ALL.equals(days) ? words.text("within.all") : words.text("within.days", days));
        within.addValueChangeListener(event -> changed(event.isFromClient()));
        outcomes.setPlaceholder(words.text("filter.outcome"));
        outcomes.setAriaLabel(words.text("filter.outcome"));
        outcomes.setItems(Outcome.values());
        outcomes.setItemLabelGenerator(words::outcome);
        outcomes.addValueChangeListener(event -> changed(event.isFromClient()));
        manager.setPlaceholder(words.text("filter.manager"));
        manager.setAriaLabel(words.text("filter.manager"));
        manager.setItems(managers.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparing(this::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
        manager.setItemLabelGenerator(this::name);
        manager.setClearButtonVisible(true);
        manager.addValueChangeListener(event -> changed(event.isFromClient()));
        Div fields = new Div(within, outcomes, manager);
        fields.addClassName("renewal-fields");
        fields.getElement().setAttribute("role", "search");
        getContent().addClassName("renewal-filters");
        getContent().add(fields, chips);
    }

    /** @throws IllegalArgumentException for a value that cannot be */
    static RenewalParameters read(Map<String, List<String>> address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(address);
        List<String> days = parameters.getOrDefault(WITHIN, List.of(USUAL));
        parameters.put(WITHIN, days.contains(ALL) ? List.of() : days);
        return RenewalParameters.parse(parameters);
    }

    /** The address that {@link #read} reads back. */
    static Map<String, List<String>> write(RenewalParameters parameters) {
        Map<String, List<String>> address = new LinkedHashMap<>(parameters.toMap());
        address.putIfAbsent(WITHIN, List.of(ALL));
        if (address.get(WITHIN).equals(List.of(USUAL))) {
            address.remove(WITHIN);
        }
        return address;
    }

    void show(RenewalParameters now) {
        asked = now;
        RenewalFilter filter = now.filter();
        within.setValue(filter.within() == null ? ALL : String.valueOf(filter.within()));
        outcomes.setValue(filter.outcomes());
        manager.setValue(filter.accountManager());
        List<FilterChips.Chip> on = new ArrayList<>();
        if (filter.endsOn() != null) {
            on.add(new FilterChips.Chip(
                    words.text("filter.endsOn", words.date(filter.endsOn())), () -> go(filter.withAnyEnd())));
        }
        filter.outcomes()
                .forEach(outcome -> on.add(new FilterChips.Chip(
                        words.outcome(outcome), () -> go(filter.withOutcomes(without(filter.outcomes(), outcome))))));
        if (filter.accountManager() != null) {
            on.add(new FilterChips.Chip(name(filter.accountManager()), () -> go(filter.withAccountManager(null))));
        }
        if (filter.customer() != null) {
            on.add(new FilterChips.Chip(words.text("filter.customer"), () -> go(filter.withAnyCustomer())));
        }
        chips.show(on, () -> wanted.accept(read(Map.of())));
    }

    private String name(String email) {
        return names.getOrDefault(email, email);
    }

    private static Set<Outcome> without(Set<Outcome> outcomes, Outcome one) {
        return Set.copyOf(outcomes.stream().filter(each -> each != one).toList());
    }

    private void changed(boolean byReader) {
        if (byReader) {
            String days = within.getValue();
            go(new RenewalFilter(
                    ALL.equals(days) ? null : Integer.valueOf(days),
                    asked.filter().endsOn(),
                    outcomes.getValue(),
                    manager.getValue(),
                    asked.filter().customer()));
        }
    }

    private void go(RenewalFilter filter) {
        wanted.accept(asked.withFilter(filter));
    }
}
