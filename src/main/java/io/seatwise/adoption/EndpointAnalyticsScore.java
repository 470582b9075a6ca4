package io.seatwise.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Endpoint analytics points where the overall score itself is not known: the plain mean of the sub-scores that have
 * data. Microsoft does not publish its weights, equal ones are our
 * reading, so that it is an estimate. Source: domain/adoption-score.md, section
 * 1.7.
 */
public final class EndpointAnalyticsScore {

    /** With fewer devices there is no score. */
    public static final int FEWEST_DEVICES = 5;

    private EndpointAnalyticsScore() {}

    /**
     * The points, 0 to 100.
     *
     * @param devices enrolled devices; null when unknown
     * @return no data with the reason for too few devices or without a sub-score
     */
    public static CategoryScore of(
            @Nullable BigDecimal startup,
            @Nullable BigDecimal applicationReliability,
            @Nullable BigDecimal workFromAnywhere,
            @Nullable Long devices) {
        List<BigDecimal> known = Stream.of(startup, applicationReliability, workFromAnywhere)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty() || devices != null && devices < FEWEST_DEVICES) {
            return CategoryScore.missing(ScoreCategory.ENDPOINT_ANALYTICS, NoDataReason.INSUFFICIENT_DATA);
        }
        BigDecimal mean = known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), CategoryLadder.DECIMALS, RoundingMode.HALF_UP);
        return CategoryScore.of(ScoreCategory.ENDPOINT_ANALYTICS, mean, Provenance.ESTIMATED_PRIMARY, null, null);
    }
}
