package io.seatwise.adoption.supporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A report by day is cut to the 28 days of the score, the day itself included: domain/adoption-score.md, 1.0 and 7.1. */
class DaySumsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 14);

    private final NavigableMap<LocalDate, Map<String, Long>> days = new TreeMap<>();

    @Test
    void aWindowHasTwentyEightDaysTheLastIncluded() {
        for (int back = 0; back < 40; back++) {
            days.put(LAST.minusDays(back), Map.of("Calls", 2L));
        }

        DaySums sums = DaySums.of(days, List.of("Calls"), List.of(), LAST);

        assertThat(sums).isEqualTo(new DaySums(56, 0, 28));
        assertThat(sums.sum()).isEqualByComparingTo("56");
        assertThat(sums.mean()).isEqualByComparingTo("2");
        assertThat(DaySums.of(days, List.of("Calls"), List.of(), LAST.minusDays(28)))
                .isEqualTo(new DaySums(24, 0, 12));
    }

    @Test
    void aDayThatLacksANumberIsLeftOutAndNeverZero() {
        days.put(LAST, Map.of("Channel", 30L, "Chat", 70L));
        days.put(LAST.minusDays(1), Map.of("Channel", 500L));
        days.put(LAST.minusDays(2), Map.of("Channel", 10L, "Chat", 50L));

        DaySums sums = DaySums.of(days, List.of("Channel"), List.of("Channel", "Chat"), LAST);

        // (30 + 10) / (100 + 60)
        assertThat(sums.percent()).isEqualByComparingTo("25");
        assertThat(sums.known()).isEqualTo(2);
    }

    @Test
    void withoutDaysThereIsNoFigure() {
        DaySums none = DaySums.of(days, List.of("Calls"), List.of("Meetings"), LAST);

        assertThat(none.sum()).isNull();
        assertThat(none.mean()).isNull();
        assertThat(none.percent()).isNull();
        assertThat(DaySums.percent(3, 0)).isNull();
    }

    @Test
    void aMeanComparesFromAWeekOnAndASumOverEquallyManyDays() {
        assertThat(new DaySums(1, 0, 7).comparesWith(new DaySums(1, 0, 28))).isTrue();
        assertThat(new DaySums(1, 0, 28).comparesWith(new DaySums(1, 0, 6))).isFalse();
        assertThat(new DaySums(1, 0, 28).sumComparesWith(new DaySums(1, 0, 27))).isFalse();
        assertThat(new DaySums(1, 0, 28).sumComparesWith(new DaySums(9, 0, 28))).isTrue();
    }
}
