package io.seatwise.adoption.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a category is compared with. Kinds are kept apart and never mixed.
 *
 * @param value in percent of the category's maximum, or of the primary insight
 * @param cohortSize how many organisations it is the mean of; null where it is none
 * @param attributes what the organisations of the cohort have in common, widest kept last
 */
public record Benchmark(
        Kind kind, BigDecimal value, @Nullable Integer cohortSize, List<String> attributes) {

    /** Where the value comes from. */
    public enum Kind {
        /** Imported: Microsoft's own peer benchmark. */
        VENDOR_PEER,
        /** The mean of similar customers. */
        PORTFOLIO,
        /** A recommended value: 80 for Network connectivity. */
        TARGET
    }
}
