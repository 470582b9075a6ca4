package io.seatwise.portfolio;

import io.seatwise.licensing.Flag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    private static final int MAX_VALUES = 500;
    private static final int MAX_LENGTH = 300;
    private static final int MAX_DAYS = 3660;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

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
        Values values = new Values(parameters);
        CustomerFilter filter = new CustomerFilter(
                values.single("q"),
                values.texts("region"),
                values.list("country", value -> value.toUpperCase(Locale.ROOT)),
                values.texts("industry"),
                values.texts("segment"),
                values.list("productId", CustomerFilterParameters::productId),
                values.list("accountManager", value -> value.toLowerCase(Locale.ROOT)),
                values.texts("tag"),
                values.names("flag", Flag.class),
                values.percent("minUsage"),
                values.percent("maxUsage"),
                values.percent("minDeployment"),
                values.percent("maxDeployment"),
                values.percent("minAdoptionScore"),
                values.percent("maxAdoptionScore"),
                values.integer("renewal", 0, MAX_DAYS),
                values.bool("archived"),
                values.names("usageBand", UsageBand.class),
                values.figures());
        Integer page = values.integer("page", 0, Integer.MAX_VALUE / MAX_SIZE);
        Integer size = values.integer("size", 1, MAX_SIZE);
        return new CustomerFilterParameters(
                filter, values.sort(), page == null ? 0 : page, size == null ? DEFAULT_SIZE : size);
    }

    /** The parameters that {@link #parse} reads back to the same filter and sort; page and size are left out. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        put(map, "q", filter.search());
        putAll(map, "region", filter.regions());
        putAll(map, "country", filter.countries());
        putAll(map, "industry", filter.industries());
        putAll(map, "segment", filter.segments());
        putAll(map, "productId", filter.productIds());
        putAll(map, "accountManager", filter.accountManagers());
        putAll(map, "tag", filter.tags());
        putAll(map, "flag", CustomerColumns.names(filter.flags()));
        putAll(
                map,
                "usageBand",
                filter.usageBands().stream().sorted().map(Enum::name).toList());
        put(map, "minUsage", plain(filter.minUsage()));
        put(map, "maxUsage", plain(filter.maxUsage()));
        put(map, "minDeployment", plain(filter.minDeployment()));
        put(map, "maxDeployment", plain(filter.maxDeployment()));
        put(map, "minAdoptionScore", plain(filter.minAdoptionScore()));
        put(map, "maxAdoptionScore", plain(filter.maxAdoptionScore()));
        put(map, "renewal", filter.renewalWithinDays() == null ? null : String.valueOf(filter.renewalWithinDays()));
        put(map, "archived", filter.archived() ? "true" : null);
        put(
                map,
                "figures",
                filter.figures() == null ? null : filter.figures().name().toLowerCase(Locale.ROOT));
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

    /** The question as screens ask it: with a product filter, figures are those of the product unless chosen otherwise. */
    public CustomerFilterParameters onScreen() {
        return filter.figures() == null
                ? new CustomerFilterParameters(filter.withFigures(CustomerFilter.Figures.PRODUCT), sort, page, size)
                : this;
    }

    /** The same filter in this order. */
    public CustomerFilterParameters sortedBy(List<SortOrder> orders) {
        return new CustomerFilterParameters(filter, List.copyOf(orders), 0, size);
    }

    /** The first row of the page. */
    public int offset() {
        return page * size;
    }

    private static String productId(String value) {
        return GUID.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static void put(Map<String, List<String>> map, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.put(name, List.of(value));
        }
    }

    private static void putAll(Map<String, List<String>> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }

    /** The given values, without empty ones. */
    private record Values(Map<String, ? extends Collection<String>> parameters) {

        List<String> texts(String name) {
            return list(name, UnaryOperator.identity());
        }

        List<String> list(String name, UnaryOperator<String> form) {
            Collection<String> given = parameters.get(name);
            if (given == null) {
                return List.of();
            }
            List<String> values = given.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(form)
                    .distinct()
                    .toList();
            if (values.size() > MAX_VALUES) {
                throw bad(name, "at most " + MAX_VALUES + " values are expected, not " + values.size());
            }
            for (String value : values) {
                if (value.length() > MAX_LENGTH) {
                    throw bad(name, "at most " + MAX_LENGTH + " characters are expected, not " + value.length());
                }
            }
            return values;
        }

        @Nullable
        String single(String name) {
            List<String> values = texts(name);
            if (values.size() > 1) {
                throw bad(name, "one value is expected, not " + values.size());
            }
            return values.isEmpty() ? null : values.getFirst();
        }

        <E extends Enum<E>> Set<E> names(String name, Class<E> type) {
            EnumSet<E> found = EnumSet.noneOf(type);
            E[] known = type.getEnumConstants();
            for (String value : texts(name)) {
                found.add(Arrays.stream(known)
                        .filter(one -> one.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() ->
                                bad(name, "one of " + Arrays.toString(known) + " is expected, not " + quoted(value))));
            }
            return found;
        }

        @Nullable
        BigDecimal percent(String name) {
            String value = single(name);
            if (value == null) {
                return null;
            }
            if (!NUMBER.matcher(value).matches()) {
                throw bad(name, "a percentage such as 40 or 99.5 is expected, not " + quoted(value));
            }
            return new BigDecimal(value);
        }

        @Nullable
        Integer integer(String name, int min, int max) {
            String value = single(name);
            if (value == null) {
                return null;
            }
            try {
                int number = Integer.parseInt(value);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException exception) {
                // Reported below with what is expected
            }
            throw bad(name, "a whole number from " + min + " to " + max + " is expected, not " + quoted(value));
        }

        CustomerFilter.@Nullable Figures figures() {
            Set<CustomerFilter.Figures> named = names("figures", CustomerFilter.Figures.class);
            if (named.size() > 1) {
                throw bad("figures", "one value is expected, not " + named.size());
            }
            return named.stream().findFirst().orElse(null);
        }

        boolean bool(String name) {
            String value = single(name);
            if (value == null || value.equalsIgnoreCase("false")) {
                return false;
            }
            if (value.equalsIgnoreCase("true")) {
                return true;
            }
            throw bad(name, "true or false is expected, not " + quoted(value));
        }

        List<SortOrder> sort() {
            List<SortOrder> orders = new ArrayList<>();
            for (String value : texts("sort")) {
                String[] parts = value.split(",", -1);
                String key = parts[0].strip();
                String direction = parts.length == 1 ? "asc" : parts[1].strip().toLowerCase(Locale.ROOT);
                boolean known = CustomerSort.keys().contains(key)
                        && (direction.equals("asc") || direction.equals("desc"))
                        && parts.length <= 2;
                if (!known) {
                    throw bad(
                            "sort",
                            "a key and a direction such as usagePercent,desc are expected, not " + quoted(value)
                                    + "; keys: " + String.join(", ", CustomerSort.keys()));
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

        private static String quoted(String value) {
            return "\"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"";
        }
    }
}
