package io.seatwise.portfolio.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.positions.DayPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flags of one customer day by day, worked by hand: low adoption is below 40 %, low deployment below 80 %. */
class FlagTurnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void usageRaisesAndClearsFlagsOnTheDaysOfTheirFigures() {
        List<DayPosition> days = List.of(usage(1, 50), usage(5, 39), usage(8, 120), usage(12, 40));

        assertThat(turns(days, Set.of(day(8)), null, null))
                .extracting(FlagTurn::day, FlagTurn::flag, FlagTurn::raised, FlagTurn::figure)
                .containsExactlyInAnyOrder(
                        tuple(day(5), Flag.LOW_ADOPTION, true, new BigDecimal("39.0")),
                        tuple(day(8), Flag.LOW_ADOPTION, false, new BigDecimal("120.0")),
                        tuple(day(8), Flag.INFLATED, true, new BigDecimal("120.0")),
                        tuple(day(12), Flag.INFLATED, false, new BigDecimal("40.0")));
    }

    @Test
    void firstFiguresRaiseTheirFlags() {
        assertThat(turns(List.of(new DayPosition(day(10), 100L, 79L, null, null)), Set.of(), null, null))
                .extracting(FlagTurn::day, FlagTurn::flag, FlagTurn::raised)
                .containsExactly(tuple(day(10), Flag.LOW_DEPLOYMENT, true));
    }

    @Test
    void figuresAreStaleFromTheEleventhDayAfterThemUntilTheNextOnes() {
        assertThat(turns(List.of(usage(1, 50), usage(11, 50)), Set.of(), null, null))
                .isEmpty();
        assertThat(turns(List.of(usage(1, 50), usage(13, 50)), Set.of(), null, null))
                .extracting(FlagTurn::day, FlagTurn::flag, FlagTurn::raised)
                .containsExactly(tuple(day(12), Flag.STALE_DATA, true), tuple(day(13), Flag.STALE_DATA, false));
        assertThat(turns(List.of(usage(4, 50)), Set.of(), null, null))
                .extracting(FlagTurn::day, FlagTurn::raised)
                .containsExactly(tuple(day(15), true));
        assertThat(turns(List.of(usage(5, 50)), Set.of(), null, null)).isEmpty();
    }

    @Test
    void renewalComesNearThirtyDaysBeforeAndGraceBeginsAfterTheCommitmentEnd() {
        assertThat(turns(List.of(), Set.of(), TODAY.plusDays(30), day(9)))
                .extracting(FlagTurn::day, FlagTurn::flag, FlagTurn::raised)
                .containsExactly(tuple(TODAY, Flag.RENEWAL_SOON, true), tuple(day(10), Flag.GRACE, true));
        assertThat(turns(List.of(), Set.of(), TODAY.plusDays(31), null)).isEmpty();
    }

    private static List<FlagTurn> turns(
            List<DayPosition> days, Set<LocalDate> inflated, LocalDate nextRenewal, LocalDate graceFrom) {
        return FlagTurn.of(days, inflated, nextRenewal, graceFrom, Thresholds.DEFAULT, TODAY);
    }

    private static DayPosition usage(int day, long active) {
        return new DayPosition(day(day), null, null, 100L, active);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
