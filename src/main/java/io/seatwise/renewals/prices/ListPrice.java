package io.seatwise.renewals.prices;

import io.seatwise.imports.PriceBasis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a price list.
 *
 * @param tierMax the largest quantity that the price is for; null for no end
 * @param unitPrice as in the list
 * @param listDay the day on which the list came
 */
record ListPrice(
        PriceLine.Key key,
        Validity validity,
        @Nullable Long tierMax,
        BigDecimal unitPrice,
        PriceBasis basis,
        LocalDate listDay) {

    /**
     * The days on which a price is valid.
     *
     * @param validFrom {@link #ALWAYS} where the list gave no day
     * @param validTo the last day; null for no end
     */
    record Validity(LocalDate validFrom, @Nullable LocalDate validTo) {

        static Validity of(ResultSet row) throws SQLException {
            return new Validity(
                    row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
        }

        boolean contains(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }
    }

    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final int MONTHS_A_YEAR = 12;
    private static final int MONTHS_OF_THREE_YEARS = 36;

    boolean isFor(long quantity) {
        return quantity >= key.tierMin() && (tierMax == null || quantity <= tierMax);
    }

    /** The price of a seat for a year. */
    BigDecimal perYear() {
        int months = basis == PriceBasis.TERM
                ? key.term().termMonths()
                : switch (Objects.requireNonNull(key.term().billingPlan())) {
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
        return validity.validFrom().equals(ALWAYS) ? listDay : validity.validFrom();
    }
}
