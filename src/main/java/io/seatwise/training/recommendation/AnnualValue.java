package io.seatwise.training.recommendation;

import java.math.BigDecimal;

/** Money a year, in one currency. */
public record AnnualValue(BigDecimal amount, String currency) {

    /** This share of it, unrounded. */
    AnnualValue times(BigDecimal share) {
        return new AnnualValue(amount.multiply(share), currency);
    }
}
