package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.portfolio.facet.QueryValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about customers as query parameters, the same for the grid's URL, the REST API and the exports. An empty
 * value is as good as none, parameters with other names are not looked at.
 *
 * @param page counted from 0
 * @param size rows a page, 1 to {@link #MAX_SIZE}
 */
public record CustomerFilterParameters(CustomerFilter filter, List<SortOrder> sort, int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 1000;

    /** The first page of a filter in the default order, for making links. */
    public static CustomerFilterParameters of(CustomerFilter filter) {
        return new CustomerFilterParameters(filter, List.of(), 0, DEFAULT_SIZE);
    }

    /**
     * Reads the parameters of a request or a URL.
     *
     * @throws IllegalArgumentException for a value that cannot be; the message names the parameter and what is expected
     */
    public static CustomerFilterParameters parse(Map<String, ? extends Collection<String>> parameters) {
        QueryValues values = new QueryValues(parameters);
        CustomerFilter filter = CustomerFilter.read(values).withFigures(figures(values));
        Integer page = values.integer("page", 0, Integer.MAX_VALUE / MAX_SIZE);
        Integer size = values.integer("size", 1, MAX_SIZE);
        return new CustomerFilterParameters(
                filter,
                SortOrder.read(values, CustomerSort.keys(), "usagePercent,desc"),
                page == null ? 0 : page,
                size == null ? DEFAULT_SIZE : size);
    }

    /** The parameters that {@link #parse} reads back to the same filter and sort; page and size are left out. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        filter.addTo(map);
        CustomerFilter.Figures figures = filter.figures();
        putAll(
                map,
                "figures",
                figures == null ? List.of() : List.of(figures.name().toLowerCase(Locale.ROOT)));
        putAll(map, "sort", sort.stream().map(SortOrder::parameter).toList());
        return map;
    }

    /** The same question with this parameter set to these values alone; none takes it off. */
    public CustomerFilterParameters with(String name, List<String> values) {
        Map<String, List<String>> map = toMap();
        map.put(name, values);
        return parse(map);
    }

    /** The same question without this one value of a parameter. */
    public CustomerFilterParameters without(String name, String value) {
        List<String> values = toMap().getOrDefault(name, List.of());
        return with(
                name,
                values.stream().filter(other -> !other.equalsIgnoreCase(value)).toList());
    }

    /**
     * The question as screens ask it: with a product filter, figures are those of the product unless chosen otherwise; an
     * order by amounts is left out for readers who may not see them.
     */
    public CustomerFilterParameters onScreen(PartnerScope scope) {
        CustomerFilter asked = filter.figures() == null ? filter.withFigures(CustomerFilter.Figures.PRODUCT) : filter;
        List<SortOrder> visible = sort.stream()
                .filter(order -> scope.seesMoney() || !CustomerSort.isMoney(order.key()))
                .toList();
        return new CustomerFilterParameters(asked, visible, page, size);
    }

    /** @throws IllegalArgumentException when the order would tell amounts to a reader who may not see them */
    public void check(PartnerScope scope) {
        CustomerSort.orderBy(scope, sort);
    }

    /** The same filter in this order. */
    public CustomerFilterParameters sortedBy(List<SortOrder> orders) {
        return new CustomerFilterParameters(filter, List.copyOf(orders), 0, size);
    }

    /** The first row of the page. */
    public int offset() {
        return page * size;
    }

    private static void putAll(Map<String, List<String>> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }

    private static CustomerFilter.@Nullable Figures figures(QueryValues values) {
        Set<CustomerFilter.Figures> named = values.names("figures", CustomerFilter.Figures.class);
        if (named.size() > 1) {
            throw QueryValues.bad("figures", "one value is expected, not " + named.size());
        }
        return named.stream().findFirst().orElse(null);
    }
}
