package io.seatwise.derived;

import java.time.Instant;
import java.util.List;

/**
 * How current a partner's derived figures are.
 *
 * @param due whether figures have yet to follow their facts
 * @param failures the derivations that could not be computed last time
 */
public record DerivedStatus(boolean due, List<Failure> failures) {

    /**
     * A derivation that could not be computed.
     *
     * @param derivation its name
     * @param errorId what the log names the error by
     * @param attempts how often it has failed in a row
     * @param retryAt when it is computed again at the earliest
     */
    public record Failure(String derivation, String errorId, int attempts, Instant failedAt, Instant retryAt) {}
}
