package io.seatwise.renewals.prices;

import io.seatwise.imports.PriceBasis;
import io.seatwise.licensing.subscriptions.BillingPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a price list.
 *
 * @param market ISO 3166 alpha-2, empty for none
 * @param tierMin the smallest quantity that the price is for
 * @param tierMax the largest one; null for no end
 * @param validFrom {@link #ALWAYS} where the list gave no day
 * @param validTo the last day; null for no end
 * @param unitPrice as in the list
 * @param listDay the day on which the list came
 */
record ListPrice(
        String productKey,
        PriceSegment segment,
        String market,
        String currency,
        int termMonths,
        BillingPlan billingPlan,
        long tierMin,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long tierMax,
        BigDecimal unitPrice,
        PriceBasis basis,
        LocalDate listDay) {

    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final int MONTHS_A_YEAR = 12;
    private static final int MONTHS_OF_THREE_YEARS = 36;

    boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    boolean isFor(long quantity) {
        return quantity >= tierMin && (tierMax == null || quantity <= tierMax);
    }

    /** The price of a seat for a year. */
    BigDecimal perYear() {
        int months = basis == PriceBasis.TERM
                ? termMonths
                : switch (billingPlan) {
                    case MONTHLY -> 1;
                    case ANNUAL -> MONTHS_A_YEAR;
                    case TRIENNIAL -> MONTHS_OF_THREE_YEARS;
                };
        return unitPrice
                .multiply(BigDecimal.valueOf(MONTHS_A_YEAR))
                .divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
    }

    /** The day that the price is of. */
    LocalDate asOf() {
        return validFrom.equals(ALWAYS) ? listDay : validFrom;
    }
}
