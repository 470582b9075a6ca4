package io.seatwise.training.triage;

import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.facet.FacetValues;
import io.seatwise.portfolio.facet.QueryValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question about recommendations as query parameters, the same for the board's URL and REST. The parameters of the
 * customers' filter choose customers, except {@code productId}: the product of a recommendation is {@code product}.
 *
 * @param page counted from 0
 * @param size rows a page, 1 to {@link CustomerFilterParameters#MAX_SIZE}
 */
public record WorkFilterParameters(WorkFilter filter, List<SortOrder> sort, int page, int size) {

    private static final Set<String> NOT_FOR_CUSTOMERS = Set.of("sort", "productId");

    /** All recommendations in the default order. */
    public static final WorkFilterParameters ALL = parse(Map.of());

    /**
     * Reads the parameters of a request or a URL.
     *
     * @throws IllegalArgumentException for an invalid value; the message names the parameter and what is expected
     */
    public static WorkFilterParameters parse(Map<String, ? extends Collection<String>> parameters) {
        Map<String, Collection<String>> others = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!NOT_FOR_CUSTOMERS.contains(name)) {
                others.put(name, values);
            }
        });
        CustomerFilterParameters customers = CustomerFilterParameters.parse(others);
        QueryValues values = new QueryValues(parameters);
        return new WorkFilterParameters(
                new WorkFilter(customers.filter(), FacetValues.read(WorkFacets.ALL, values)),
                SortOrder.read(values, WorkSort.keys(), "priority,desc"),
                customers.page(),
                customers.size());
    }

    /** The parameters that {@link #parse} reads back to the same filter and sort; page and size are left out. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new LinkedHashMap<>(
                CustomerFilterParameters.of(filter.customers()).toMap());
        filter.values().addTo(map, WorkFacets.ALL);
        if (!sort.isEmpty()) {
            map.put("sort", sort.stream().map(SortOrder::parameter).toList());
        }
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
}
