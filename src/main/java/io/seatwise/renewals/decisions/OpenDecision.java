package io.seatwise.renewals.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term about which something can still be decided.
 *
 * @param seats the seats that the term that follows would have
 * @param spare those of them that are not assigned
 * @param reducible those of them that can be given up
 * @param atStake null when unknown
 */
public record OpenDecision(
        LocalDate commitmentEnd,
        long seats,
        long spare,
        long reducible,
        @Nullable BigDecimal atStake,
        @Nullable String currency) {

    /** The last day on which a lower number of seats can be scheduled. */
    public LocalDate decideBy() {
        return commitmentEnd.minusDays(1);
    }
}
