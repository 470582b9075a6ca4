package io.seatwise.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DigestCalendarTest {

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void isDueFromSixInTheMorningOfItsDayForTwoDays() {
        assertThat(due("2026-03-16T05:59:59Z")).isEmpty();
        assertThat(due("2026-03-16T06:00:00Z")).contains(Instant.parse("2026-03-16T06:00:00Z"));
        assertThat(due("2026-03-18T06:00:00Z")).contains(Instant.parse("2026-03-16T06:00:00Z"));
        assertThat(due("2026-03-18T06:00:01Z")).isEmpty();
    }

    @Test
    void aSundaysIsSentOnMondayToo() {
        Instant monday = Instant.parse("2026-03-16T09:00:00Z");

        Instant due = DigestCalendar.due(DayOfWeek.SUNDAY, LONG_AGO, monday).orElseThrow();

        assertThat(due).isEqualTo("2026-03-15T06:00:00Z");
        assertThat(DigestCalendar.week(due)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void digestsDueBeforeSubscribingAreNotSent() {
        Instant now = Instant.parse("2026-03-16T07:00:00Z");

        assertThat(DigestCalendar.due(DayOfWeek.MONDAY, Instant.parse("2026-03-16T06:00:01Z"), now))
                .isEmpty();
        assertThat(DigestCalendar.due(DayOfWeek.MONDAY, Instant.parse("2026-03-16T06:00:00Z"), now))
                .isPresent();
    }

    @Test
    void theNextOneIsInAWeekThatHasNone() {
        Instant tuesday = Instant.parse("2026-03-17T07:00:00Z");

        assertThat(DigestCalendar.next(DayOfWeek.MONDAY, tuesday, null)).isEqualTo("2026-03-23T06:00:00Z");
        assertThat(DigestCalendar.next(DayOfWeek.FRIDAY, tuesday, null)).isEqualTo("2026-03-20T06:00:00Z");
        assertThat(DigestCalendar.next(DayOfWeek.FRIDAY, tuesday, LocalDate.of(2026, 3, 16)))
                .isEqualTo("2026-03-27T06:00:00Z");
        assertThat(DigestCalendar.next(DayOfWeek.TUESDAY, Instant.parse("2026-03-17T05:00:00Z"), null))
                .isEqualTo("2026-03-17T06:00:00Z");
    }

    @Test
    void pausesGrowAndEndAfterFiveTries() {
        assertThat(DigestCalendar.again(1, LONG_AGO)).isEqualTo("2025-01-01T00:15:00Z");
        assertThat(DigestCalendar.again(4, LONG_AGO)).isEqualTo("2025-01-01T04:00:00Z");
        assertThat(DigestCalendar.again(5, LONG_AGO)).isNull();
    }

    @Test
    void newsBeginWhereTheLastOnesEnded() {
        LocalDate monday = LocalDate.of(2026, 3, 16);

        assertThat(DigestPeriod.weekly(monday, null))
                .isEqualTo(new DigestPeriod(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 15)));
        assertThat(DigestPeriod.weekly(monday, LocalDate.of(2026, 3, 12)))
                .isEqualTo(new DigestPeriod(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 15)));
        assertThat(DigestPeriod.weekly(monday, LocalDate.of(2026, 2, 1)).from()).isEqualTo("2026-03-09");
        assertThat(DigestPeriod.preview(monday, LocalDate.of(2026, 3, 15))).isEqualTo(new DigestPeriod(monday, monday));
    }

    private static java.util.Optional<Instant> due(String now) {
        return DigestCalendar.due(DayOfWeek.MONDAY, LONG_AGO, Instant.parse(now));
    }
}
