package io.seatwise.portfolio.changes.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.access.Scopes;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.changes.Change;
import io.seatwise.portfolio.changes.ChangeFilter;
import io.seatwise.portfolio.changes.ChangeKind;
import io.seatwise.portfolio.changes.Changes;
import io.seatwise.portfolio.changes.NewestChanges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/changes}: what changed since a day. */
@RestController
@Tag(name = "Portfolio")
class ChangesApi {

    private static final int MAX_SIZE = 1_000;
    private static final int DEFAULT_DAYS = 7;

    private final Scopes scopes;
    private final Changes changes;

    ChangesApi(Scopes scopes, Changes changes) {
        this.scopes = scopes;
        this.changes = changes;
    }

    /** @param total how many match on all pages */
    record ChangeList(LocalDate since, long total, List<ChangeItem> items) {}

    record Difference(
            @Schema(description = "A percentage, a number of seats, a day or an outcome; null when unknown") @Nullable
            Object before,

            @Nullable Object after) {}

    /** One change as it is sent. */
    record ChangeItem(
            @Schema(description = "The first day since which it has been as it is now")
            LocalDate day,

            ChangeKind kind,
            @JsonUnwrapped NamedCustomer customer,
            @Nullable Flag flag,
            @JsonUnwrapped Difference difference,

            @Schema(description = "The product of the subscription; given for OUTCOME_CHANGED") @Nullable
            String productName) {

        static ChangeItem of(Change change) {
            return new ChangeItem(
                    change.day(),
                    change.kind(),
                    new NamedCustomer(change.customer().id(), change.customer().name()),
                    change.flag(),
                    new Difference(
                            change.difference().before(), change.difference().after()),
                    change.productName());
        }
    }

    @GetMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listChanges",
            summary = "What changed for customers since a day, the newest first",
            description = "Compares the stored figures of the end of that day with today's. Values of one parameter "
                    + "are alternatives.")
    ChangeList list(
            @Parameter(description = "A day before today, at most 366 days ago; 7 days ago when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String since,
            @Parameter(description = "May repeat. SCORE_CHANGED is listed only where it is named here")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> kind,
            @RequestParam(required = false) @Nullable List<String> flag,
            @Parameter(description = "An e-mail") @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "1000") int size) {
        if (page < 0 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page: 0 or more, and size: 1 to " + MAX_SIZE + " are expected");
        }
        LocalDate day = since == null || since.isBlank() ? changes.today().minusDays(DEFAULT_DAYS) : day(since);
        Set<ChangeKind> kinds = values("kind", kind, ChangeKind.values());
        ChangeFilter filter = new ChangeFilter(
                kinds.isEmpty() ? ChangeKind.DEFAULT : kinds,
                values("flag", flag, Flag.values()),
                accountManager == null || accountManager.isBlank() ? null : accountManager.strip());
        long first = (long) page * size;
        if (first >= NewestChanges.MOST) {
            throw new IllegalArgumentException("page: the newest " + NewestChanges.MOST
                    + " changes can be listed; kind, flag, accountManager or a later since lists fewer");
        }
        int most = (int) Math.min(first + size, NewestChanges.MOST);
        NewestChanges found = changes.since(scopes.current(), day, filter, most);
        return new ChangeList(
                day,
                found.total(),
                found.newest().stream().skip(first).map(ChangeItem::of).toList());
    }

    private static LocalDate day(String since) {
        try {
            return LocalDate.parse(since.strip());
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException("since: a day such as 2026-01-31 is expected", exception);
        }
    }

    private static <E extends Enum<E>> Set<E> values(String name, @Nullable List<String> texts, E[] all) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> Arrays.stream(all)
                                .filter(each -> each.name().equals(text.strip()))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        name + ": one of " + Arrays.toString(all) + " is expected")))
                        .collect(Collectors.toSet());
    }
}
