package io.seatwise.adoption.groups.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.adoption.groups.GroupKey;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.ids.CustomerId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tab shows, as the URL says it.
 *
 * @param attribute the attribute whose groups are compared; null for the first there is
 * @param focus the one group that is looked at; null to compare all
 */
record GroupsState(
        @Nullable GroupAttribute attribute, @Nullable GroupKey focus) {

    static GroupsState of(QueryParameters parameters) {
        GroupAttribute attribute = parameters
                .getSingleParameter("attribute")
                .flatMap(given -> Arrays.stream(GroupAttribute.values())
                        .filter(each -> each.name().equalsIgnoreCase(given))
                        .findFirst())
                .orElse(null);
        Optional<String> group = parameters.getSingleParameter("group");
        return new GroupsState(
                attribute,
                attribute == null || group.isEmpty()
                        ? null
                        : new GroupKey(
                                attribute,
                                parameters.getSingleParameter("country").orElse(""),
                                parameters.getSingleParameter("state").orElse(""),
                                group.get()));
    }

    /** The address that compares the groups of an attribute. */
    static String address(CustomerId customer, GroupAttribute attribute) {
        return address(customer, Map.of("attribute", attribute.name().toLowerCase(Locale.ROOT)));
    }

    /** The address that looks at one group. */
    static String address(CustomerId customer, GroupKey group) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("attribute", group.attribute().name().toLowerCase(Locale.ROOT));
        parameters.put("group", group.value());
        if (!group.country().isEmpty()) {
            parameters.put("country", group.country());
        }
        if (!group.state().isEmpty()) {
            parameters.put("state", group.state());
        }
        return address(customer, parameters);
    }

    private static String address(CustomerId customer, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tab", GroupsTab.KEY);
        all.putAll(parameters);
        return "customers/" + customer + "?" + QueryParameters.simple(all).getQueryString();
    }
}
