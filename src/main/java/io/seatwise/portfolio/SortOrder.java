package io.seatwise.portfolio;

import io.seatwise.portfolio.facet.QueryValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One level of a sort; missing values stand last in either direction.
 *
 * @param key one of {@link CustomerSort#keys()}
 */
public record SortOrder(String key, boolean descending) {

    public static SortOrder ascending(String key) {
        return new SortOrder(key, false);
    }

    public static SortOrder descending(String key) {
        return new SortOrder(key, true);
    }

    /**
     * Reads the levels of the parameter {@code sort}, each key once.
     *
     * @param keys the valid keys
     * @param example a valid value, for the message
     * @throws IllegalArgumentException for an unknown key or direction
     */
    public static List<SortOrder> read(QueryValues parameters, Collection<String> keys, String example) {
        List<SortOrder> orders = new ArrayList<>();
        for (String value : parameters.texts("sort")) {
            String[] parts = value.split(",", -1);
            String key = parts[0].strip();
            String direction = parts.length == 1 ? "asc" : parts[1].strip().toLowerCase(Locale.ROOT);
            boolean known =
                    keys.contains(key) && (direction.equals("asc") || direction.equals("desc")) && parts.length <= 2;
            if (!known) {
                throw QueryValues.bad(
                        "sort",
                        "a key and a direction such as " + example + " are expected, not " + QueryValues.quoted(value)
                                + "; keys: " + String.join(", ", keys));
            }
            if (orders.stream().noneMatch(order -> order.key().equals(key))) {
                orders.add(new SortOrder(key, direction.equals("desc")));
            }
        }
        return List.copyOf(orders);
    }

    /** The value of the parameter {@code sort}: {@code usagePercent,desc}. */
    public String parameter() {
        return key + (descending ? ",desc" : ",asc");
    }
}
