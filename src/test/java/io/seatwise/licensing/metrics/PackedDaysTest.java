package io.seatwise.licensing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.positions.DayPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void daysComeBackAsTheyWere() {
        List<DayPosition> days = List.of(
                new DayPosition(LocalDate.of(1969, 12, 31), null, null, 0L, 0L),
                new DayPosition(DAY, 10L, 0L, null, null),
                new DayPosition(DAY.plusDays(1), 10L, 12L, null, null),
                new DayPosition(DAY.plusDays(300), null, null, 3_000_000_000L, 64L),
                new DayPosition(DAY.plusDays(301), 0L, 1L, 2_999_999_999L, 63L));

        assertThat(unpacked(PackedDays.of(days))).isEqualTo(days);
        assertThat(unpacked(PackedDays.of(List.of()))).isEmpty();
    }

    @Test
    void aDayLikeTheOneBeforeTakesTwoBytes() {
        DayPosition day = new DayPosition(DAY, 123_456L, 100_000L, 99L, 98L);
        DayPosition next = new DayPosition(DAY.plusDays(1), 123_456L, 100_000L, 99L, 98L);

        assertThat(PackedDays.of(List.of(day, next)).length - PackedDays.of(List.of(day)).length)
                .isEqualTo(2);
    }

    private static List<DayPosition> unpacked(byte[] packed) {
        List<DayPosition> days = new ArrayList<>();
        long[] sums = new long[PackedDays.COUNTS];
        int[] known = new int[PackedDays.COUNTS];
        PackedDays.read(packed, (day, change, becameKnown) -> {
            Long[] counts = new Long[PackedDays.COUNTS];
            for (int i = 0; i < counts.length; i++) {
                sums[i] += change[i];
                known[i] += becameKnown[i];
                counts[i] = known[i] == 0 ? null : Long.valueOf(sums[i]);
            }
            days.add(new DayPosition(LocalDate.ofEpochDay(day), counts[0], counts[1], counts[2], counts[3]));
        });
        return days;
    }
}
