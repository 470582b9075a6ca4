package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.PeopleShare;
import io.seatwise.base.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthFiguresTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static MonthFigures month(long enabled, long active, Long returning, Long firstTime, Long before) {
        return new MonthFigures(
                OCTOBER,
                new PeopleShare(enabled, active),
                new PeopleShare(enabled, 180L),
                new MonthFigures.Origin(
                        new PeopleShare(active, returning),
                        new PeopleShare(active, firstTime),
                        returning == null || firstTime == null ? null : active - returning - firstTime),
                new MonthFigures.Before(
                        new PeopleShare(before, before == null ? null : returning),
                        before == null ? null : active,
                        before),
                new MonthFigures.Coverage(LocalDate.of(2026, 10, 31), false));
    }

    @Test
    void sharesOfTheActivePeopleAreAtMostTheWholeTogether() {
        MonthFigures figures = month(200, 150, 120L, 12L, 160L);

        assertThat(Ratio.percent(figures.activeShare())).isEqualByComparingTo("75.0");
        assertThat(Ratio.percent(figures.returningShare())).isEqualByComparingTo("80.0");
        assertThat(Ratio.percent(figures.firstTimeShare())).isEqualByComparingTo("8.0");
        assertThat(figures.reactivated()).isEqualTo(18);
        assertThat(Ratio.percent(figures.penetration())).isEqualByComparingTo("90.0");
    }

    @Test
    void retentionIsOfTheMonthBeforeAndNotOfThisOne() {
        MonthFigures figures = month(200, 150, 120L, 12L, 160L);

        assertThat(Ratio.percent(figures.retention())).isEqualByComparingTo("75.0");
        assertThat(figures.lapsed()).isEqualTo(40);
    }

    @Test
    void growthIsAgainstTheMonthBefore() {
        assertThat(month(200, 90, null, null, 80L).growthPercent()).isEqualByComparingTo("12.5");
        assertThat(month(200, 150, null, null, 160L).growthPercent()).isEqualByComparingTo("-6.3");
        assertThat(month(200, 150, null, null, 0L).growthPercent()).isNull();
        assertThat(month(200, 150, null, null, null).growthPercent()).isNull();
    }

    @Test
    void moreActiveThanEnabledIsMarkedAndNotClamped() {
        MonthFigures figures = month(100, 107, null, null, null);

        assertThat(figures.isAboveEnabled()).isTrue();
        assertThat(Ratio.percent(figures.activeShare())).isEqualByComparingTo("107.0");
        assertThat(figures.returningShare()).isNull();
        assertThat(figures.lapsed()).isNull();
    }

    @Test
    void noEnabledPeopleGiveNoPercentage() {
        assertThat(month(0, 0, 0L, 0L, null).activeShare()).isNull();
        assertThat(month(0, 0, 0L, 0L, null).returningShare()).isNull();
    }
}
