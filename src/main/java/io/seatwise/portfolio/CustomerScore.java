package io.seatwise.portfolio;

import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's newest scores, as the adoption module left them in {@code customer_score}.
 *
 * @param day of the Adoption Score; null without one
 * @param scheme the version of the Adoption Score that the points are in
 * @param points of the categories that have points; null without any
 * @param maxPoints the maximum of those categories
 * @param estimated whether at least one of those categories is an estimate
 * @param productScore the product adoption score, 0 to 100; null without one
 */
public record CustomerScore(
        @Nullable LocalDate day,
        @Nullable String scheme,
        @Nullable BigDecimal points,
        @Nullable Integer maxPoints,
        boolean estimated,
        @Nullable Double productScore) {

    public static final CustomerScore NONE = new CustomerScore(null, null, null, null, false, null);

    /** As many decimals of points as are stored. */
    private static final int DECIMALS = 6;

    /** What a part of the Adoption Score rests on. */
    public enum Basis {
        /** Everything was imported or computed by a published formula. */
        MEASURED,
        /** At least one category is an estimate. */
        PARTLY_ESTIMATE
    }

    /** Points of the maximum; null without a score. */
    public @Nullable Ratio adoption() {
        return points == null || maxPoints == null
                ? null
                : Ratio.of(
                        points.setScale(DECIMALS, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValueExact(),
                        BigDecimal.valueOf(maxPoints)
                                .setScale(DECIMALS)
                                .unscaledValue()
                                .longValueExact());
    }

    /** The product adoption score of 100; null without one. */
    public @Nullable Ratio product() {
        return productScore == null
                ? null
                : Ratio.of(
                        BigDecimal.valueOf(productScore)
                                .setScale(DECIMALS, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValueExact(),
                        BigDecimal.valueOf(100)
                                .setScale(DECIMALS)
                                .unscaledValue()
                                .longValueExact());
    }

    /** What the Adoption Score rests on; null without one. */
    public @Nullable Basis basis() {
        return points == null ? null : estimated ? Basis.PARTLY_ESTIMATE : Basis.MEASURED;
    }
}
