package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about renewals as query parameters, the same for the screen's address and the REST API. An empty value is
 * as good as none.
 *
 * @param page counted from 0
 */
public record RenewalParameters(RenewalFilter filter, RenewalOrder order, int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 1000;

    private static final int MAX_DAYS = 3660;
    /** @throws IllegalArgumentException for a value that cannot be; the message names the parameter */
    public static RenewalParameters parse(Map<String, ? extends Collection<String>> parameters) {
        String manager = single(parameters, "accountManager");
        String sort = single(parameters, "sort");
        Integer page = integer(parameters, "page", 0, Integer.MAX_VALUE / MAX_SIZE);
        Integer size = integer(parameters, "size", 1, MAX_SIZE);
        return new RenewalParameters(
                new RenewalFilter(
                        integer(parameters, "within", 0, MAX_DAYS),
                        day(parameters, "endsOn"),
                        outcomes(parameters),
                        manager == null ? null : manager.toLowerCase(Locale.ROOT),
                        tenant(single(parameters, "customerTenantId"))),
                sort == null ? RenewalOrder.DEFAULT : RenewalOrder.parse(sort),
                page == null ? 0 : page,
                size == null ? DEFAULT_SIZE : size);
    }

    /** The same question; an order by amounts is the usual one for readers who may not see them. */
    public RenewalParameters visibleTo(PartnerScope scope) {
        return order.sort().isMoney() && !scope.seesMoney()
                ? new RenewalParameters(filter, RenewalOrder.DEFAULT, page, size)
                : this;
    }

    /** The first page of another question in the same order. */
    public RenewalParameters withFilter(RenewalFilter other) {
        return new RenewalParameters(other, order, 0, DEFAULT_SIZE);
    }

    /** The first page of the same question in another order. */
    public RenewalParameters withOrder(RenewalOrder other) {
        return new RenewalParameters(filter, other, 0, DEFAULT_SIZE);
    }

    /** The parameters that {@link #parse} reads back; page and size are left out. */
    public Map<String, List<String>> toMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        if (filter.within() != null) {
            map.put("within", List.of(String.valueOf(filter.within())));
        }
        if (filter.endsOn() != null) {
            map.put("endsOn", List.of(filter.endsOn().toString()));
        }
        if (!filter.outcomes().isEmpty()) {
            map.put("outcome", filter.outcomes().stream().map(Enum::name).toList());
        }
        if (filter.accountManager() != null) {
            map.put("accountManager", List.of(filter.accountManager()));
        }
        if (filter.customer() != null) {
            map.put("customerTenantId", List.of(filter.customer().toString()));
        }
        if (!order.equals(RenewalOrder.DEFAULT)) {
            map.put("sort", List.of(order.parameter()));
        }
        return map;
    }

    /** The first row of the page. */
    public int offset() {
        return page * size;
    }

    private static Set<Outcome> outcomes(Map<String, ? extends Collection<String>> parameters) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (String value : values(parameters, "outcome")) {
            try {
                outcomes.add(Outcome.valueOf(value.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException(
                        "outcome: one of " + List.of(Outcome.values()) + " is expected", unknown);
            }
        }
        return outcomes;
    }

    private static @Nullable CustomerId tenant(@Nullable String value) {
        return value == null
                ? null
                : CustomerId.parse(value)
                        .orElseThrow(() -> new IllegalArgumentException("customerTenantId: a GUID is expected"));
    }

    private static @Nullable LocalDate day(Map<String, ? extends Collection<String>> parameters, String name) {
        String value = single(parameters, name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            // Databases know no days beyond, and the last one stands for no end
            if (day.getYear() >= 1 && day.isBefore(Renewals.NO_END)) {
                return day;
            }
        } catch (DateTimeParseException wrong) {
            // Reported below with what is expected
        }
        throw new IllegalArgumentException(name + ": a day such as 2026-12-31 is expected");
    }

    private static @Nullable Integer integer(
            Map<String, ? extends Collection<String>> parameters, String name, int min, int max) {
        String value = single(parameters, name);
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
        throw new IllegalArgumentException(name + ": a whole number from " + min + " to " + max + " is expected");
    }

    private static @Nullable String single(Map<String, ? extends Collection<String>> parameters, String name) {
        List<String> values = values(parameters, name);
        if (values.size() > 1) {
            throw new IllegalArgumentException(name + ": one value is expected, not " + values.size());
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static List<String> values(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> given = parameters.get(name);
        return given == null
                ? List.of()
                : given.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }
}
