package io.seatwise.portfolio.changes;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.positions.DayPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A flag that was raised or cleared on a day. Pure.
 *
 * @param figure what the flag is about, on that day: a percentage or a day; null where there is none
 */
record FlagTurn(
        LocalDate day, Flag flag, boolean raised, @Nullable Object figure) {

    private static final Set<Flag> OF_FIGURES = Arrays.stream(Flag.values())
            .filter(flag -> flag.figure().isByDay())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));

    /**
     * Finds every turn between the first day with figures and today.
     *
     * @param days the days with figures, oldest first
     * @param inflated those of them on which the customer was inflated
     * @param nextRenewal seen from today; null without one
     * @param graceFrom the commitment end of a subscription that is in grace today; null without one
     */
    static List<FlagTurn> of(
            List<DayPosition> days,
            Collection<LocalDate> inflated,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate graceFrom,
            Thresholds thresholds,
            LocalDate today) {
        List<FlagTurn> turns = new ArrayList<>();
        Set<Flag> before = EnumSet.noneOf(Flag.class);
        LocalDate last = null;
        for (DayPosition day : days) {
            addStale(turns, last, day.day());
            Standing standing = new Standing(day, inflated.contains(day.day()), false, null, day.day());
            Set<Flag> now = EnumSet.copyOf(OF_FIGURES);
            now.retainAll(standing.flags(thresholds));
            for (Flag flag : OF_FIGURES) {
                if (before.contains(flag) != now.contains(flag)) {
                    turns.add(new FlagTurn(day.day(), flag, now.contains(flag), standing.figure(flag)));
                }
            }
            before = now;
            last = day.day();
        }
        if (last != null && last.plusDays(FlagRules.STALE_AFTER_DAYS).isBefore(today)) {
            turns.add(new FlagTurn(staleFrom(last), Flag.STALE_DATA, true, last));
        }
        if (nextRenewal != null
                && !nextRenewal.minusDays(FlagRules.RENEWAL_SOON_DAYS).isAfter(today)) {
            turns.add(new FlagTurn(
                    nextRenewal.minusDays(FlagRules.RENEWAL_SOON_DAYS), Flag.RENEWAL_SOON, true, nextRenewal));
        }
        if (graceFrom != null && graceFrom.isBefore(today)) {
            turns.add(new FlagTurn(graceFrom.plusDays(1), Flag.GRACE, true, null));
        }
        return turns;
    }

    private static void addStale(List<FlagTurn> turns, @Nullable LocalDate last, LocalDate next) {
        if (last != null && last.plusDays(FlagRules.STALE_AFTER_DAYS).isBefore(next)) {
            turns.add(new FlagTurn(staleFrom(last), Flag.STALE_DATA, true, last));
            turns.add(new FlagTurn(next, Flag.STALE_DATA, false, next));
        }
    }

    private static LocalDate staleFrom(LocalDate asOf) {
        return asOf.plusDays(FlagRules.STALE_AFTER_DAYS + 1L);
    }
}
