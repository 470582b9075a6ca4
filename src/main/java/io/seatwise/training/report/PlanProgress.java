package io.seatwise.training.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's figures on an earlier day and now.
 *
 * @param ofLastPlan whether that is the day of the last plan
 */
public record PlanProgress(LocalDate since, boolean ofLastPlan, List<Figure> figures) {

    /** What is compared; the names are keys of texts. */
    public enum Name {
        DEPLOYMENT,
        USAGE,
        SCORE
    }

    /**
     * One figure in percent with one decimal.
     *
     * @param before null when unknown, as {@code now}
     */
    public record Figure(
            Name name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now) {

        /** In percentage points; null unless both are known. */
        public @Nullable BigDecimal change() {
            return before == null || now == null ? null : now.subtract(before);
        }
    }
}
