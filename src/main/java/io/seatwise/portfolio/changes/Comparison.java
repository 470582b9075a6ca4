package io.seatwise.portfolio.changes;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.EarlierPositions.Earlier;
import io.seatwise.licensing.positions.DayPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One customer on an earlier day and today. Pure.
 *
 * @param before on the earlier day
 */
record Comparison(CustomerState customer, Standing before, Thresholds thresholds) {

    static Comparison of(CustomerState customer, Earlier earlier, LocalDate since, Thresholds thresholds) {
        boolean wasInGrace = customer.now().grace()
                && (earlier.graceFrom() == null || earlier.graceFrom().isBefore(since));
        Standing before = new Standing(
                earlier.position(),
                earlier.inflated(),
                wasInGrace,
                earlier.nextRenewal() == null || hasLeft(customer, since) ? null : earlier.nextRenewal(),
                since);
        return new Comparison(customer, before, thresholds);
    }

    private static boolean hasLeft(CustomerState customer, LocalDate since) {
        return customer.goneOn() != null && !customer.goneOn().isAfter(since);
    }

    /** Whether the customer left since then. */
    List<Change> departure() {
        LocalDate gone = customer.goneOn();
        return gone != null && gone.isAfter(before.on())
                ? List.of(change(gone, ChangeKind.CUSTOMER_GONE, null, null, null))
                : List.of();
    }

    boolean differs() {
        return !customer.archived() && (isNew() || !flagsThatDiffer().isEmpty() || seatsDiffer());
    }

    boolean inflationDiffers() {
        return before.inflated() != customer.now().inflated();
    }

    /**
     * The arrival of the customer, the flags raised and cleared and the seats changed.
     *
     * @param days the days with figures since then, oldest first
     * @param inflation the day since which inflation has been as it is now; null when no day says it
     */
    List<Change> figures(List<DayPosition> days, @Nullable LocalDate inflation) {
        List<Change> changes = new ArrayList<>();
        Standing now = customer.now();
        if (isNew()) {
            changes.add(change(arrival(days), ChangeKind.CUSTOMER_NEW, null, null, null));
        }
        for (Flag flag : flagsThatDiffer()) {
            boolean raised = now.has(flag, thresholds);
            changes.add(change(
                    day(flag, raised, days, inflation),
                    raised ? ChangeKind.FLAG_RAISED : ChangeKind.FLAG_CLEARED,
                    flag,
                    before.figure(flag),
                    now.figure(flag)));
        }
        if (seatsDiffer()) {
            LocalDate day = firstOf(days, each -> Objects.equals(each.sold(), now.sold()));
            changes.add(change(day, ChangeKind.SEATS_CHANGED, null, before.sold(), now.sold()));
        }
        return changes;
    }

    private boolean isNew() {
        return before.position() == null && customer.createdOn().isAfter(before.on());
    }

    /** The day of its first figures, else the day it was created: a file may bring in figures of earlier days. */
    private LocalDate arrival(List<DayPosition> days) {
        LocalDate created = customer.createdOn();
        return days.isEmpty() || days.getFirst().day().isAfter(created)
                ? created
                : days.getFirst().day();
    }

    private boolean seatsDiffer() {
        Long then = before.sold();
        Long now = customer.now().sold();
        return then != null && now != null && !then.equals(now);
    }

    private Set<Flag> flagsThatDiffer() {
        Set<Flag> then = before.flags(thresholds);
        Set<Flag> now = customer.now().flags(thresholds);
        Set<Flag> differing = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (then.contains(flag) != now.contains(flag)) {
                differing.add(flag);
            }
        }
        return differing;
    }

    private LocalDate day(Flag flag, boolean raised, List<DayPosition> days, @Nullable LocalDate inflation) {
        Standing now = customer.now();
        LocalDate day = flag == Flag.INFLATED
                ? inflation
                : switch (flag.figure()) {
                    case USAGE, DEPLOYMENT ->
                        firstOf(
                                days,
                                each -> new Standing(each, false, false, null, each.day()).has(flag, thresholds)
                                        == raised);
                    case DAY ->
                        raised && now.asOf() != null
                                ? now.asOf().plusDays(FlagRules.STALE_AFTER_DAYS + 1L)
                                : freshSince(days);
                    case RENEWAL -> renewal(raised);
                    case SUBSCRIPTION -> null;
                };
        return day == null || !day.isAfter(before.on()) || day.isAfter(now.on()) ? now.on() : day;
    }

    /** The first day of the last figures in a row none of which was stale before the next arrived. */
    private static @Nullable LocalDate freshSince(List<DayPosition> days) {
        LocalDate first = null;
        for (DayPosition day : days.reversed()) {
            if (first != null && first.minusDays(1).isAfter(day.day().plusDays(FlagRules.STALE_AFTER_DAYS))) {
                break;
            }
            first = day.day();
        }
        return first;
    }

    /** The day on which the renewal came near, or had passed. */
    private @Nullable LocalDate renewal(boolean raised) {
        LocalDate end = raised ? customer.now().nextRenewal() : before.nextRenewal();
        if (end == null) {
            return null;
        }
        return raised ? end.minusDays(FlagRules.RENEWAL_SOON_DAYS) : end.plusDays(1);
    }

    /** The first of the last days in a row that are as they are now; today when none is. */
    private LocalDate firstOf(List<DayPosition> days, Predicate<DayPosition> asNow) {
        LocalDate first = customer.now().on();
        for (DayPosition day : days.reversed()) {
            if (!asNow.test(day)) {
                break;
            }
            first = day.day();
        }
        return first;
    }

    private Change change(
            LocalDate day, ChangeKind kind, @Nullable Flag flag, @Nullable Object then, @Nullable Object now) {
        return new Change(day, kind, customer.customer(), flag, new Change.Difference(then, now), null);
    }
}
