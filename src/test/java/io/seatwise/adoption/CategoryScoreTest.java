package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryScoreTest {

    /** Of people by the one rule; of devices, which are often one person's, from five devices on. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            COMMUNICATION, 124, 200, true
            COMMUNICATION,   3,  20, false
            COMMUNICATION,  17,  20, false
            APPS_HEALTH,   118, 120, true
            APPS_HEALTH,     4,   5, true
            APPS_HEALTH,     3,   4, false
            APPS_HEALTH,     1,   1, false
            """)
    void primaryInsightNeedsEnoughPeopleOrDevices(
            ScoreCategory category, long numerator, long denominator, boolean shown) {
        CategoryScore score = CategoryScore.of(category, BigDecimal.TEN, Provenance.IMPORTED, numerator, denominator);

        assertThat(score.insight() != null).isEqualTo(shown);
    }
}
