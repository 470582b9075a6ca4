package io.seatwise.renewals.prices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The price of one seat for one year, unrounded.
 *
 * @param currency null when a contract's value came without one
 * @param asOf the day from which the list's price is valid, or the day on which the contract's value was read
 */
public record SeatPrice(BigDecimal amount, @Nullable String currency, Basis basis, LocalDate asOf) {

    /** Where a price is known from. */
    public enum Basis {
        PRICE_LIST,
        CONTRACT
    }
}
