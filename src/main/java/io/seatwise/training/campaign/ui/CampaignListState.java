package io.seatwise.training.campaign.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.plan.Scenario;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The filter of the list as the URL says it; what it does not understand is left out. */
final class CampaignListState {

    private static final String TEXT = "q";
    private static final String CUSTOMER = "customer";
    private static final String STATE = "state";
    private static final String SCENARIO = "scenario";

    private CampaignListState() {}

    static CampaignFilter of(QueryParameters parameters) {
        CustomerId customer = parameters
                .getSingleParameter(CUSTOMER)
                .map(given -> CustomerId.parse(given).orElse(CustomerId.FIRST))
                .orElse(null);
        return new CampaignFilter(
                parameters.getSingleParameter(TEXT).orElse(""),
                customer,
                constants(parameters, STATE, CampaignState.class),
                constants(parameters, SCENARIO, Scenario.class));
    }

    static QueryParameters parameters(CampaignFilter filter) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) {
            all.put(TEXT, List.of(filter.text()));
        }
        if (filter.customer() != null) {
            all.put(CUSTOMER, List.of(filter.customer().toString()));
        }
        put(all, STATE, filter.states());
        put(all, SCENARIO, filter.scenarios());
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, Collection<? extends Enum<?>> constants) {
        if (!constants.isEmpty()) {
            all.put(
                    name,
                    constants.stream()
                            .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    private static <E extends Enum<E>> Set<E> constants(QueryParameters parameters, String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String given : parameters.getParameters().getOrDefault(name, List.of())) {
            Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equalsIgnoreCase(given))
                    .forEach(found::add);
        }
        return found;
    }
}
