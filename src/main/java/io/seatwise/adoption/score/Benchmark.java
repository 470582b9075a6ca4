package io.seatwise.adoption.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a category is compared with. Kinds are kept apart and never mixed.
 *
 * @param value in percent of the category's maximum, or of the primary insight
 * @param median of the same cohort, as the second figure; null without a cohort
 * @param cohortSize how many other organisations are in the cohort; null without one
 * @param attributes what they have in common with the customer: {@code REGION}, {@code SIZE_BAND} or
 *     {@code NEIGHBOURING_SIZE_BANDS}, {@code LICENCE_TYPES}, {@code INDUSTRY}, {@code TENURE}
 */
public record Benchmark(
        Kind kind,
        BigDecimal value,
        @Nullable BigDecimal median,
        @Nullable Integer cohortSize,
        List<String> attributes) {

    /** Where the value comes from. */
    public enum Kind {
        /** Imported: Microsoft's own peer benchmark. */
        VENDOR_PEER,
        /** The mean of similar customers of the partner; for Endpoint analytics the median over all of them. */
        PORTFOLIO,
        /** The same over the customers of all partners that opted into the pool of the installation. */
        POOL,
        /** A recommended value: 80 for Network connectivity. */
        TARGET
    }
}
