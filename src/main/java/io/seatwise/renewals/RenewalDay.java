package io.seatwise.renewals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The renewals of one day with one outcome, in one currency. */
public record RenewalDay(
        LocalDate day,
        Outcome outcome,
        @Nullable String currency,
        long subscriptions,
        @Nullable BigDecimal atStake,
        @Nullable BigDecimal extendedCost) {}
