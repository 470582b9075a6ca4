package io.seatwise.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.positions.HistoryTiers;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    private final HistoryTiers tiers = HistoryTiers.of(TODAY, 92, 365);

    @Test
    void tiersBeginOnAMondayAndOnTheFirstOfAMonth() {
        assertThat(tiers.dailyFrom()).isEqualTo("2026-04-13");
        assertThat(tiers.weeklyFrom()).isEqualTo("2025-07-01");
    }

    @Test
    void aWeekKeepsItsLastKnownDay() {
        // Monday 9 to Friday 13 March; then only Tuesday 17
        assertThat(kept("2026-03-09", "2026-03-10", "2026-03-13", "2026-03-17")).isEqualTo("2026-03-13 2026-03-17");
    }

    @Test
    void aMonthKeepsItsLastKnownDayWithinAWeek() {
        // Wednesday 29 April 2026 lies in the daily tier; Monday 30 and Tuesday 31 March with Wednesday 1 April do not
        assertThat(kept("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-05"))
                .isEqualTo("2026-03-31 2026-04-05");
    }

    @Test
    void aMonthOfMoreThanAYearAgoKeepsOneDay() {
        assertThat(kept("2025-05-04", "2025-05-31", "2025-06-07", "2025-06-29", "2025-07-02", "2025-07-05"))
                .isEqualTo("2025-05-31 2025-06-29 2025-07-05");
    }

    @Test
    void recentDaysAreAllKept() {
        assertThat(kept("2026-04-12", "2026-04-13", "2026-04-14", "2026-07-15"))
                .isEqualTo("2026-04-12 2026-04-13 2026-04-14 2026-07-15");
    }

    @Test
    void whatIsKeptIsKeptAgainAsTimePasses() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = TODAY.minusDays(800); !day.isAfter(TODAY); day = day.plusDays(1)) {
            days.add(day);
        }
        SortedSet<LocalDate> nightly = new TreeSet<>(days);
        for (int night = 0; night <= 400; night++) {
            HistoryTiers then = HistoryTiers.of(TODAY.plusDays(night), 92, 365);
            then.condensable(nightly).keySet().forEach(nightly::remove);
        }
        HistoryTiers last = HistoryTiers.of(TODAY.plusDays(400), 92, 365);
        last.condensable(days).keySet().forEach(days::remove);

        assertThat(nightly).isEqualTo(days).hasSizeLessThan(150);
    }

    @Test
    void figuresHoldForAMonthWhereMonthsAreKept() {
        assertThat(tiers.validDays(LocalDate.of(2025, 6, 30), 14)).isEqualTo(31);
        assertThat(tiers.validDays(LocalDate.of(2025, 7, 1), 14)).isEqualTo(14);
    }

    private String kept(String... known) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (String day : known) {
            days.add(LocalDate.parse(day));
        }
        tiers.condensable(days).keySet().forEach(days::remove);
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }
}
