package io.seatwise.training.campaign.plan;

import io.seatwise.base.SmallNumbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many people a campaign would reach: the denominator less the numerator of the category's primary insight.
 *
 * @param people null when it is not shown
 * @param reason why it is not shown; null when it is
 * @param day of the figures; null without figures
 * @param atMost whether groups are excluded, so that it may be fewer
 */
public record RecipientEstimate(
        @Nullable Long people,
        @Nullable Hidden reason,
        @Nullable LocalDate day,
        boolean atMost) {

    /** Why there is no number. */
    public enum Hidden {
        /** Fewer than ten. */
        FEW,
        /** Those who have the habit already are fewer than ten, and would follow from the number. */
        PROTECTED,
        /** The insight has no counts. */
        NO_FIGURES,
        /** It is narrowed to groups, whose counts are not ours to derive. */
        NARROWED
    }

    public static RecipientEstimate of(
            @Nullable Long numerator, @Nullable Long denominator, @Nullable LocalDate day, TargetRule target) {
        if (!target.isWhole()) {
            return new RecipientEstimate(null, Hidden.NARROWED, day, false);
        }
        if (numerator == null || denominator == null) {
            return new RecipientEstimate(null, Hidden.NO_FIGURES, day, false);
        }
        long people = denominator - numerator;
        if (!SmallNumbers.isGroup(people)) {
            return new RecipientEstimate(null, Hidden.FEW, day, false);
        }
        return SmallNumbers.maySplit(numerator, denominator)
                ? new RecipientEstimate(people, null, day, !target.excluded().isEmpty())
                : new RecipientEstimate(null, Hidden.PROTECTED, day, false);
    }
}
