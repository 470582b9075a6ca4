package io.seatwise.portfolio.changes.ui;

import com.vaadin.flow.router.QueryParameters;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.changes.ChangeFilter;
import io.seatwise.portfolio.changes.ChangeKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of the page of changes in the URL.
 *
 * @param since {@code visit}, a number of days, or a day
 */
record ChangesState(
        String since,
        @Nullable ChangeKind kind,
        @Nullable Flag flag,
        @Nullable String accountManager) {

    static final String PATH = "changes";
    static final String VISIT = "visit";
    static final int DEFAULT_DAYS = 7;

    static ChangesState of(QueryParameters parameters) {
        return new ChangesState(
                parameters.getSingleParameter("since").orElse(String.valueOf(DEFAULT_DAYS)),
                one(parameters, "kind", ChangeKind.values()),
                one(parameters, "flag", Flag.values()),
                parameters.getSingleParameter("accountManager").orElse(null));
    }

    /** The day to compare with; a week ago where the URL says nothing that can be read. */
    LocalDate day(LocalDate today, Optional<LocalDate> visited) {
        LocalDate week = today.minusDays(DEFAULT_DAYS);
        if (since.equals(VISIT)) {
            return visited.orElse(week);
        }
        try {
            return since.matches("\\d{1,3}")
                    ? today.minusDays(Math.max(1, Long.parseLong(since)))
                    : LocalDate.parse(since);
        } catch (DateTimeException unreadable) {
            return week;
        }
    }

    ChangeFilter filter() {
        return new ChangeFilter(
                kind == null ? Set.of() : Set.of(kind), flag == null ? Set.of() : Set.of(flag), accountManager);
    }

    ChangesState withSince(String other) {
        return new ChangesState(other, kind, flag, accountManager);
    }

    ChangesState withKind(@Nullable ChangeKind other) {
        return new ChangesState(since, other, flag, accountManager);
    }

    ChangesState withFlag(@Nullable Flag other) {
        return new ChangesState(since, kind, other, accountManager);
    }

    ChangesState withAccountManager(@Nullable String other) {
        return new ChangesState(since, kind, flag, other);
    }

    QueryParameters toQueryParameters() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put("since", List.of(since));
        if (kind != null) {
            map.put("kind", List.of(kind.name()));
        }
        if (flag != null) {
            map.put("flag", List.of(flag.name()));
        }
        if (accountManager != null) {
            map.put("accountManager", List.of(accountManager));
        }
        return new QueryParameters(map);
    }

    String address() {
        return PATH + "?" + toQueryParameters().getQueryString();
    }

    private static <E extends Enum<E>> @Nullable E one(QueryParameters parameters, String name, E[] all) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> Arrays.stream(all)
                        .filter(each -> each.name().equals(text))
                        .findFirst())
                .orElse(null);
    }
}
