package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.NetworkConnectivityScore.Location;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of domain/adoption-score.md, section 1.8. */
class NetworkConnectivityScoreTest {

    @ParameterizedTest
    @CsvSource({
        "10,100", "25,80", "100,60", "200,40", "300,20", "350,0", "17.5,90", "62.5,70", "150,50", "250,30", "325,10",
        "5,100", "400,0"
    })
    void exchangeByLatency(BigDecimal latencyMs, BigDecimal points) {
        assertThat(NetworkConnectivityScore.exchangePoints(latencyMs)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"20,100", "14,80", "8,60", "4,40", "2,20", "0,0", "17,90", "11,70", "6,50", "3,30", "1,10", "25,100"})
    void sharePointByDownloadSpeed(BigDecimal megabytesPerSecond, BigDecimal points) {
        assertThat(NetworkConnectivityScore.sharePointPoints(megabytesPerSecond))
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"4.5,87.5", "3.0,50", "1,0", "5,100", "0.5,0"})
    void teamsMeetsThePublishedLimits(BigDecimal meanOpinionScore, BigDecimal points) {
        assertThat(NetworkConnectivityScore.teamsPoints(meanOpinionScore)).isEqualByComparingTo(points);
    }

    @Test
    void anAssessmentWithoutDataIsLeftOutOfTheMean() {
        Location location = new Location(10, new BigDecimal("62.5"), new BigDecimal("17"), null);

        assertThat(NetworkConnectivityScore.points(location)).isEqualByComparingTo("80");
    }

    @Test
    void locationsWeighByTheirUsersAndOnesWithoutDataNotAtAll() {
        List<Location> locations = List.of(
                new Location(300, new BigDecimal("10"), null, null),
                new Location(100, new BigDecimal("350"), null, null),
                new Location(9_000, null, null, null));

        assertThat(NetworkConnectivityScore.points(locations)).isEqualByComparingTo("75");
    }

    @Test
    void nothingMeasuredIsNotZero() {
        assertThat(NetworkConnectivityScore.points(List.of(new Location(5, null, null, null))))
                .isNull();
    }
}
