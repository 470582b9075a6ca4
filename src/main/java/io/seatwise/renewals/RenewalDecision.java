package io.seatwise.renewals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a subscription's end of term.
 *
 * @param quantity the seats from then on, for {@link Choice#REDUCE}
 */
public record RenewalDecision(
        UUID id, Term term, Choice choice, @Nullable Long quantity, String comment, Noted noted) {

    /**
     * The term that it was decided for.
     *
     * @param quantity the seats when it was decided
     */
    public record Term(String subscriptionId, @Nullable LocalDate commitmentEnd, long quantity) {}

    /** Who noted it, and when. */
    public record Noted(String by, Instant at) {}

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
