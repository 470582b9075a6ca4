package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EndpointAnalyticsScoreTest {

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);

    @Test
    void theSubScoresThatHaveDataWeighTheSame() {
        assertThat(EndpointAnalyticsScore.of(FIFTY, EIGHTY, BigDecimal.valueOf(20), 200L)
                        .points()
                        .value())
                .isEqualByComparingTo("50");
        assertThat(EndpointAnalyticsScore.of(FIFTY, EIGHTY, null, null).points().value())
                .isEqualByComparingTo("65");
    }

    @Test
    void equalWeightsAreOurReadingSoTheMeanIsAnEstimate() {
        assertThat(EndpointAnalyticsScore.of(FIFTY, EIGHTY, null, null)
                        .basis()
                        .provenance()
                        .isEstimate())
                .isTrue();
    }

    @Test
    void fewerThanFiveDevicesAreNotEnoughAndNeverZero() {
        CategoryScore few = EndpointAnalyticsScore.of(FIFTY, EIGHTY, EIGHTY, 4L);

        assertThat(few.points().value()).isNull();
        assertThat(few.basis().reason()).isEqualTo(NoDataReason.INSUFFICIENT_DATA);
        assertThat(EndpointAnalyticsScore.of(FIFTY, EIGHTY, EIGHTY, 5L).points().value())
                .isEqualByComparingTo("70");
        assertThat(EndpointAnalyticsScore.of(null, null, null, 50L).basis().reason())
                .isEqualTo(NoDataReason.INSUFFICIENT_DATA);
    }
}
