package io.seatwise.portfolio.changes;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.EarlierPositions;
import io.seatwise.licensing.metrics.EarlierPositions.Earlier;
import io.seatwise.licensing.positions.DayPosition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Compares the customers of a scope on an earlier day with today. Figures come from the stored positions of the two days
 * and are judged by the thresholds that hold now.
 *
 * @see <a href="../../../../../../../docs/decisions/104-what-changed.md">decision 104</a>
 */
@Service
public class Changes {

    /** The earliest day that can be compared with, counted back from today. */
    public static final int MAX_DAYS = 366;

    private final PartnerTransactions transactions;
    private final ThresholdSettings thresholds;
    private final CustomerStates customers;
    private final EarlierPositions positions;
    private final ObjectProvider<ChangeSource> sources;
    private final Clock clock;

    Changes(
            PartnerTransactions transactions,
            ThresholdSettings thresholds,
            CustomerStates customers,
            EarlierPositions positions,
            ObjectProvider<ChangeSource> sources,
            Clock clock) {
        this.transactions = transactions;
        this.thresholds = thresholds;
        this.customers = customers;
        this.positions = positions;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Finds what differs from the end of that day, the newest first.
     *
     * @param most how many changes are listed, 0 to {@link NewestChanges#MOST}; all are counted
     * @throws IllegalArgumentException for a day that is not before today, or more than {@link #MAX_DAYS} days ago, and
     *     for more changes than can be listed
     */
    @PreAuthorize(Roles.CAN_READ)
    public NewestChanges since(PartnerScope scope, LocalDate since, ChangeFilter filter, int most) {
        LocalDate today = today();
        if (!since.isBefore(today) || since.isBefore(today.minusDays(MAX_DAYS))) {
            throw new IllegalArgumentException(
                    "since: a day from " + today.minusDays(MAX_DAYS) + " to " + today.minusDays(1) + " is expected");
        }
        NewestChanges.Collector found = new NewestChanges.Collector(most);
        Thresholds lines = thresholds.of(scope);
        List<ChangeSource> asked = sources.orderedStream()
                .filter(source -> filter.admits(source.kind()))
                .toList();
        asked.forEach(source -> source.await(scope));
        return transactions.read(scope, () -> {
            CustomerId last = CustomerId.FIRST;
            List<CustomerState> some;
            do {
                some = customers.after(scope, last, today);
                if (!some.isEmpty()) {
                    last = some.getLast().customer().id();
                    compare(scope, some, since, lines, asked).stream()
                            .filter(filter::matches)
                            .forEach(found::add);
                }
            } while (some.size() == CustomerStates.AT_ONCE);
            return found.found();
        });
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Change> compare(
            PartnerScope scope, List<CustomerState> some, LocalDate since, Thresholds lines, List<ChangeSource> asked) {
        List<CustomerId> ids = some.stream()
                .map(customerState -> customerState.customer().id())
                .toList();
        Map<CustomerId, Earlier> earlier = positions.on(scope, ids, since);
        List<Comparison> differing = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (CustomerState customer : some) {
            Comparison comparison = Comparison.of(
                    customer,
                    Objects.requireNonNull(earlier.get(customer.customer().id())),
                    since,
                    lines);
            changes.addAll(comparison.departure());
            if (comparison.differs()) {
                differing.add(comparison);
            }
        }
        if (!differing.isEmpty()) {
            changes.addAll(figures(scope, differing, since));
        }
        asked.forEach(source -> changes.addAll(source.changes(scope, some, since)));
        return changes;
    }

    /** The changes of figures, each with the day on which it happened. */
    private List<Change> figures(PartnerScope scope, List<Comparison> differing, LocalDate since) {
        List<CustomerId> ids =
                differing.stream().map(each -> each.customer().customer().id()).toList();
        Map<CustomerId, List<DayPosition>> days = positions.days(scope, ids, since, today());
        Map<CustomerId, LocalDate> inflation = inflation(scope, differing, days);
        List<Change> changes = new ArrayList<>();
        for (Comparison comparison : differing) {
            CustomerId customerId = comparison.customer().customer().id();
            changes.addAll(comparison.figures(days.getOrDefault(customerId, List.of()), inflation.get(customerId)));
        }
        return changes;
    }

    /** The first day since which each customer has been inflated, or not, as it is now. */
    private Map<CustomerId, LocalDate> inflation(
            PartnerScope scope, List<Comparison> differing, Map<CustomerId, List<DayPosition>> days) {
        SortedMap<LocalDate, List<CustomerId>> byDay = new TreeMap<>();
        Map<CustomerId, Boolean> now = new HashMap<>();
        differing.stream().filter(Comparison::inflationDiffers).forEach(comparison -> {
            CustomerId customerId = comparison.customer().customer().id();
            now.put(customerId, comparison.customer().now().inflated());
            days.getOrDefault(customerId, List.of())
                    .forEach(day -> byDay.computeIfAbsent(day.day(), each -> new ArrayList<>())
                            .add(customerId));
        });
        Map<CustomerId, LocalDate> since = new HashMap<>();
        byDay.forEach((day, some) -> {
            var inflated = positions.inflatedOn(scope, some, day);
            for (CustomerId customerId : some) {
                if (Objects.equals(now.get(customerId), inflated.contains(customerId))) {
                    since.putIfAbsent(customerId, day);
                } else {
                    since.remove(customerId);
                }
            }
        });
        return since;
    }
}
