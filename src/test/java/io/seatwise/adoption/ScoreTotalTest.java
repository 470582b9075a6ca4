package io.seatwise.adoption;

import static io.seatwise.adoption.ScoreCategory.APPS_HEALTH;
import static io.seatwise.adoption.ScoreCategory.COMMUNICATION;
import static io.seatwise.adoption.ScoreCategory.CONTENT_COLLABORATION;
import static io.seatwise.adoption.ScoreCategory.ENDPOINT_ANALYTICS;
import static io.seatwise.adoption.ScoreCategory.MEETINGS;
import static io.seatwise.adoption.ScoreCategory.MOBILITY;
import static io.seatwise.adoption.ScoreCategory.NETWORK_CONNECTIVITY;
import static io.seatwise.adoption.ScoreCategory.TEAMWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.adoption.ScoreCategory.Experience;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of domain/adoption-score.md, section 10. */
class ScoreTotalTest {

    private final List<CategoryScore> withoutApps = new ArrayList<>(List.of(
            imported(COMMUNICATION, 62),
            imported(MEETINGS, 48),
            imported(CONTENT_COLLABORATION, 55),
            imported(TEAMWORK, 40),
            imported(MOBILITY, 70),
            imported(ENDPOINT_ANALYTICS, 61),
            imported(NETWORK_CONNECTIVITY, 80),
            CategoryScore.missing(APPS_HEALTH, NoDataReason.NOT_IMPORTED_YET)));

    @Test
    void aCategoryWithoutDataLeavesTheMaximum() {
        ScoreTotal total = ScoreTotal.of(withoutApps);

        assertThat(total.points()).isEqualByComparingTo("416");
        assertThat(total.maxPoints()).isEqualTo(700);
        assertThat(total.percent()).isEqualTo("59.4");
    }

    @Test
    void allEightCategoriesCountTo800() {
        withoutApps.removeLast();
        withoutApps.add(imported(APPS_HEALTH, 92));

        ScoreTotal total = ScoreTotal.of(withoutApps);

        assertThat(total.points()).isEqualByComparingTo("508");
        assertThat(total.maxPoints())
                .isEqualTo(ScoreScheme.CLASSIC_800.maxPoints())
                .isEqualTo(800);
        assertThat(total.percent()).isEqualTo("63.5");
    }

    @Test
    void peopleAndTechnologyAddUpApart() {
        assertThat(ScoreTotal.of(withoutApps, Experience.PEOPLE))
                .returns(500, ScoreTotal::maxPoints)
                .returns(new BigDecimal("55.0"), ScoreTotal::percent);
        assertThat(ScoreTotal.of(withoutApps, Experience.TECHNOLOGY)).returns(200, ScoreTotal::maxPoints);
    }

    @Test
    void nothingKnownHasNoPercent() {
        ScoreTotal total = ScoreTotal.of(List.of(CategoryScore.missing(TEAMWORK, NoDataReason.OPTED_OUT)));

        assertThat(total.points()).isNull();
        assertThat(total.percent()).isNull();
    }

    @Test
    void pointsBeyondTheMaximumAreRefused() {
        assertThatThrownBy(() -> imported(TEAMWORK, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CategoryScore imported(ScoreCategory category, int points) {
        return CategoryScore.of(category, BigDecimal.valueOf(points), Provenance.IMPORTED, null, null);
    }
}
