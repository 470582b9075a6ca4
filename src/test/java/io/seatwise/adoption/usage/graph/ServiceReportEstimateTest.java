package io.seatwise.adoption.usage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of domain/adoption-score.md, section 1.0.1: of 100 people 90, 60 and 10 active give 50 to 70 %. */
class ServiceReportEstimateTest {

    private static final Map<String, Long> EXAMPLE = Map.of(
            "Exchange Active", 90L,
            "Teams Active", 60L,
            "Yammer Active", 10L,
            "Office 365 Active", 95L,
            "Office 365 Inactive", 5L);

    @Test
    void theCountsOfTheReportGiveARangeForCommunication() {
        CategoryScore score = ServiceReportEstimate.range(EXAMPLE).orElseThrow();

        assertThat(score.category()).isEqualTo(ScoreCategory.COMMUNICATION);
        assertThat(score.basis().provenance()).isEqualTo(Provenance.ESTIMATED_RANGE);
        assertThat(score.points().value()).isNull();
        assertThat(score.points().low()).isEqualByComparingTo("50");
        assertThat(score.points().high()).isEqualByComparingTo("70");
    }

    @Test
    void anUnknownModeOrCountsOfOtherPeopleGiveNone() {
        assertThat(ServiceReportEstimate.range(without("Yammer Active"))).isEmpty();
        assertThat(ServiceReportEstimate.range(without("Office 365 Inactive"))).isEmpty();
        assertThat(ServiceReportEstimate.range(with("Exchange Active", 101))).isEmpty();
        assertThat(ServiceReportEstimate.range(Map.of(
                        "Exchange Active",
                        0L,
                        "Teams Active",
                        0L,
                        "Yammer Active",
                        0L,
                        "Office 365 Active",
                        0L,
                        "Office 365 Inactive",
                        0L)))
                .isEmpty();
    }

    @Test
    void aModeOfFewPeopleOrOfAllButFewGivesNone() {
        assertThat(ServiceReportEstimate.range(with("Yammer Active", 3))).isEmpty();
        assertThat(ServiceReportEstimate.range(with("Exchange Active", 97))).isEmpty();
    }

    /** 60 of mail and 45 of Teams share 5 people at least, of 100. */
    @Test
    void aBoundOfFewPeopleGivesNone() {
        Map<String, Long> values = with("Exchange Active", 60);
        values.put("Teams Active", 45L);
        values.put("Yammer Active", 0L);

        assertThat(ServiceReportEstimate.range(values)).isEmpty();
    }

    private static Map<String, Long> without(String measure) {
        Map<String, Long> values = new HashMap<>(EXAMPLE);
        values.remove(measure);
        return values;
    }

    private static Map<String, Long> with(String measure, long value) {
        Map<String, Long> values = new HashMap<>(EXAMPLE);
        values.put(measure, value);
        return values;
    }
}
