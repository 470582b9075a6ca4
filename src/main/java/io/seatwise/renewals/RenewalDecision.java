package io.seatwise.renewals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a subscription's end of term.
 *
 * @param commitmentEnd of the term that it was decided for
 * @param quantity the seats from then on, for {@link Choice#REDUCE}
 * @param quantityBefore the seats when it was decided
 */
public record RenewalDecision(
        UUID id,
        String subscriptionId,
        @Nullable LocalDate commitmentEnd,
        Choice choice,
        @Nullable Long quantity,
        String comment,
        String decidedBy,
        Instant decidedAt,
        long quantityBefore) {

    /** What can be decided. */
    public enum Choice {
        KEEP,
        REDUCE,
        CANCEL,
        MOVE_TO_ANNUAL,
        MOVE_TO_MONTHLY
    }

    /** What the newest import shows of a decision. */
    public enum Result {
        /** The term has not ended and nothing is scheduled that would tell. */
        OPEN,
        DONE,
        NOT_DONE,
        DIFFERENT
    }
}
