package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryLadderTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            MOBILITY,    124, 200, 62,
            MOBILITY,     30,  30, 100,
            MOBILITY,      0,  30, 0,
            MOBILITY,      3,   8,   , SUPPRESSED_SMALL_GROUP
            MOBILITY,      9,  90,   , SUPPRESSED_SMALL_GROUP
            MOBILITY,     17,  20,   , SUPPRESSED_SMALL_GROUP
            MOBILITY,      0,  20,   , SUPPRESSED_SMALL_GROUP
            MOBILITY,     20,  20,   , SUPPRESSED_SMALL_GROUP
            MOBILITY,      0,   0,   , INSUFFICIENT_DATA
            APPS_HEALTH,   4,   5, 80,
            APPS_HEALTH,   3,   4,   , SUPPRESSED_SMALL_GROUP
            """)
    void estimateTellsNoShareOfFewPeople(
            ScoreCategory category, long numerator, long denominator, BigDecimal points, NoDataReason reason) {
        CategoryScore score = CategoryLadder.reported(category, null, 100, numerator, denominator);

        if (points == null) {
            assertThat(score.points().value()).isNull();
        } else {
            assertThat(score.points().value()).isEqualByComparingTo(points);
        }
        assertThat(score.basis().reason()).isEqualTo(reason);
    }

    @Test
    void pointsOfTheAdminCentreStay() {
        CategoryScore score = CategoryLadder.reported(ScoreCategory.MOBILITY, BigDecimal.valueOf(40), 100, 2L, 5L);

        assertThat(score.points().value()).isEqualByComparingTo("40");
        assertThat(score.basis().provenance()).isEqualTo(Provenance.IMPORTED);
        assertThat(score.insight()).isNull();
    }
}
