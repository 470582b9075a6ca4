package io.seatwise.training.triage;

import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question about recommendations as query parameters, the same for the board's URL and REST. The parameters of the
 * customers' filter choose customers; {@code productId} aside, in whose place {@code product} is what a recommendation
 * is about.
 *
 * @param page counted from 0
 * @param size rows a page, 1 to {@link CustomerFilterParameters#MAX_SIZE}
 */
public record WorkFilterParameters(WorkFilter filter, List<SortOrder> sort, int page, int size) {

    private static final int MAX_VALUES = 500;
    private static final int MAX_LENGTH = 300;
    private static final Set<String> OWN =
            Set.of("customerTenantId", "playbook", "state", "assignee", "product", "overdue", "stale", "sort");
    private static final Set<String> NOT_FOR_CUSTOMERS = Set.of("sort", "productId");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** All recommendations in the default order. */
    public static final WorkFilterParameters ALL = parse(Map.of());

    /**
     * Reads the parameters of a request or a URL.
     *
     * @throws IllegalArgumentException for a value that cannot be; the message names the parameter and what is expected
     */
    public static WorkFilterParameters parse(Map<String, ? extends Collection<String>> parameters) {
        Map<String, Collection<String>> others = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!NOT_FOR_CUSTOMERS.contains(name)) {
                others.put(name, values);
            }
        });
        CustomerFilterParameters customers = CustomerFilterParameters.parse(others);
        WorkFilter filter = new WorkFilter(
                customers.filter(),
                tenantId(values(parameters, "customerTenantId")),
                values(parameters, "playbook"),
                states(values(parameters, "state")),
                values(parameters, "assignee").stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .toList(),
                values(parameters, "product").stream()
                        .map(value -> GUID.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : value)
                        .toList(),
                isOn(parameters, "overdue"),
                isOn(parameters, "stale"));
        return new WorkFilterParameters(filter, sort(values(parameters, "sort")), customers.page(), customers.size());
    }

    /** The parameters that {@link #parse} reads back to the same filter and sort; page and size are left out. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new LinkedHashMap<>(
                CustomerFilterParameters.of(filter.customers()).toMap());
        UUID tenantId = filter.tenantId();
        put(map, "customerTenantId", tenantId == null ? List.of() : List.of(tenantId.toString()));
        put(map, "playbook", filter.playbooks());
        put(map, "state", filter.states().stream().sorted().map(Enum::name).toList());
        put(map, "assignee", filter.assignees());
        put(map, "product", filter.products());
        put(map, "overdue", filter.overdue() ? List.of("true") : List.of());
        put(map, "stale", filter.stale() ? List.of("true") : List.of());
        put(map, "sort", sort.stream().map(SortOrder::parameter).toList());
        return map;
    }

    /** The same question with this parameter set to these values alone; none takes it off. */
    public WorkFilterParameters with(String name, List<String> values) {
        Map<String, List<String>> map = toMap();
        map.put(name, values);
        return parse(map);
    }

    /** The same question without this one value of a parameter. */
    public WorkFilterParameters without(String name, String value) {
        return with(
                name,
                toMap().getOrDefault(name, List.of()).stream()
                        .filter(other -> !other.equalsIgnoreCase(value))
                        .toList());
    }

    /** The same filter in this order. */
    public WorkFilterParameters sortedBy(List<SortOrder> orders) {
        return new WorkFilterParameters(filter, List.copyOf(orders), 0, size);
    }

    /** The first row of the page. */
    public int offset() {
        return page * size;
    }

    private static void put(Map<String, List<String>> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }

    private static List<String> values(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> given = parameters.get(name);
        if (given == null || !OWN.contains(name)) {
            return List.of();
        }
        List<String> values = given.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > MAX_VALUES || values.stream().anyMatch(value -> value.length() > MAX_LENGTH)) {
            throw bad(name, "at most " + MAX_VALUES + " values of at most " + MAX_LENGTH + " characters are expected");
        }
        return values;
    }

    /** What cannot be a tenant's id is nobody's, as for one customer. */
    private static @Nullable UUID tenantId(List<String> values) {
        if (values.size() > 1) {
            throw bad("customerTenantId", "one value is expected, not " + values.size());
        }
        if (values.isEmpty()) {
            return null;
        }
        if (!GUID.matcher(values.getFirst()).matches()) {
            throw bad("customerTenantId", "a tenant id is expected, such as 0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9");
        }
        return UUID.fromString(values.getFirst());
    }

    private static Set<WorkState> states(List<String> values) {
        EnumSet<WorkState> found = EnumSet.noneOf(WorkState.class);
        for (String value : values) {
            found.add(Arrays.stream(WorkState.values())
                    .filter(state -> state.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> bad("state", "one of " + Arrays.toString(WorkState.values()) + " is expected")));
        }
        return found;
    }

    private static boolean isOn(Map<String, ? extends Collection<String>> parameters, String name) {
        List<String> values = values(parameters, name);
        if (values.isEmpty() || values.equals(List.of("false"))) {
            return false;
        }
        if (values.equals(List.of("true"))) {
            return true;
        }
        throw bad(name, "true or false is expected");
    }

    private static List<SortOrder> sort(List<String> values) {
        List<SortOrder> orders = new ArrayList<>();
        for (String value : values) {
            String[] parts = value.split(",", -1);
            String key = parts[0].strip();
            String direction = parts.length == 1 ? "asc" : parts[1].strip().toLowerCase(Locale.ROOT);
            if (!WorkSort.keys().contains(key)
                    || parts.length > 2
                    || !(direction.equals("asc") || direction.equals("desc"))) {
                throw bad(
                        "sort",
                        "a key and a direction such as priority,desc are expected; keys: "
                                + String.join(", ", WorkSort.keys()));
            }
            if (orders.stream().noneMatch(order -> order.key().equals(key))) {
                orders.add(new SortOrder(key, direction.equals("desc")));
            }
        }
        return List.copyOf(orders);
    }

    private static IllegalArgumentException bad(String name, String expected) {
        return new IllegalArgumentException(name + ": " + expected);
    }
}
