package io.seatwise.training.recommendation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When seats count as just assigned. */
class SeatGrowthTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 6, 17);

    private final TreeMap<LocalDate, Long> days = new TreeMap<>();

    @Test
    void seatsThatGrewByAFifthAreJustAssignedFromTheDayTheyHad() {
        day(-7, 100);
        day(7, 119);
        day(14, 120);
        day(21, 150);

        assertThat(rise(BEGIN.minusDays(7))).isEqualTo(BEGIN.plusDays(14));
    }

    @Test
    void seatsThatRoseAgainWithinTheTimeAreJustAssignedAgain() {
        day(-14, 100);
        day(-7, 130);
        day(7, 156);
        day(14, 158);

        assertThat(rise(BEGIN.minusDays(90))).isEqualTo(BEGIN.plusDays(7));
    }

    @Test
    void seatsThatRoseBySmallStepsKeepTheirTimeAfterTheFirstStepIsOld() {
        day(-40, 100);
        day(-6, 110);
        day(2, 121);
        day(23, 121);

        assertThat(rise(BEGIN.minusDays(90))).isEqualTo(BEGIN.plusDays(2));
    }

    @Test
    void growthOfFourWeeksAgoIsNotNew() {
        day(-28, 100);
        day(0, 150);
        day(7, 151);
        day(21, 152);

        assertThat(rise(BEGIN.minusDays(90))).isNull();
    }

    @Test
    void aServiceThatReportsADayLaterIsNoNewProduct() {
        day(1, 50);
        day(8, 50);

        assertThat(rise(BEGIN)).isNull();
    }

    @Test
    void fewerAreNot() {
        day(0, 100);
        day(21, 119);

        assertThat(rise(BEGIN.minusDays(7))).isNull();
    }

    @Test
    void seatsThatFellAgainAreNot() {
        day(0, 100);
        day(7, 150);
        day(21, 100);

        assertThat(rise(BEGIN.minusDays(7))).isNull();
    }

    @Test
    void aNewProductOfAnOldCustomerIsJustAssigned() {
        day(7, 50);
        day(14, 50);

        assertThat(rise(BEGIN.minusDays(100))).isEqualTo(BEGIN.plusDays(7));
    }

    @Test
    void withoutOlderFiguresNothingIsKnown() {
        day(7, 50);

        assertThat(rise(BEGIN.plusDays(7))).isNull();
        assertThat(rise(null)).isNull();
    }

    private void day(int after, long assigned) {
        days.put(BEGIN.plusDays(after), assigned);
    }

    private @Nullable LocalDate rise(@Nullable LocalDate firstOfCustomer) {
        return SeatGrowth.rise(days, BEGIN, firstOfCustomer, RecommendationSettings.DEFAULT);
    }
}
