package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.TermLength;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRule.Code;
import io.seatwise.renewals.rules.CommerceRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a renewal is worth, rounded half up to two decimals at the end. Unknown is null. Source: product.md,
 * section 9.
 */
public final class RenewalMoney {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    private static final int CENTS = 2;

    private RenewalMoney() {}

    /** The seats that are not needed, at their price, over the term that would follow. */
    public static @Nullable BigDecimal atStake(
            Outcome outcome, Subscription subscription, @Nullable Long reduceBy, @Nullable SeatPrice price) {
        Integer months = followingMonths(subscription);
        if (!outcome.hasValueAtStake() || reduceBy == null || price == null || months == null) {
            return null;
        }
        return rounded(price.amount()
                .multiply(BigDecimal.valueOf(reduceBy))
                .multiply(BigDecimal.valueOf(months))
                .divide(MONTHS_A_YEAR, EXACT));
    }

    /**
     * What an extended term costs a month for all seats.
     *
     * @param monthlyTerm the list's price of a seat for a year of monthly terms; null where it has no monthly term
     * @param price the price of a seat for a year
     */
    public static @Nullable BigDecimal extendedCost(
            Outcome outcome,
            Subscription subscription,
            @Nullable SeatPrice monthlyTerm,
            @Nullable SeatPrice price,
            CommerceRules rules) {
        SeatPrice base = monthlyTerm == null ? price : monthlyTerm;
        LocalDate end = subscription.term().commitmentEnd();
        if (outcome != Outcome.EXTENDS || base == null || end == null) {
            return null;
        }
        BigDecimal factor = new BigDecimal(rules.inForce(Code.EXTENDED_TERM_PRICE, end)
                .parameter(monthlyTerm == null ? "annualFactor" : "monthlyFactor"));
        return rounded(base.amount()
                .multiply(BigDecimal.valueOf(subscription.purchase().quantity()))
                .multiply(factor)
                .divide(MONTHS_A_YEAR, EXACT));
    }

    /** The price of a seat by the contract: its value a year over its seats. */
    public static @Nullable SeatPrice contractPrice(Subscription subscription, LocalDate readOn) {
        BigDecimal value = subscription.purchase().annualContractValue();
        if (value == null || subscription.purchase().quantity() == 0) {
            return null;
        }
        return new SeatPrice(
                value.divide(BigDecimal.valueOf(subscription.purchase().quantity()), EXACT),
                subscription.purchase().currency(),
                SeatPrice.Basis.CONTRACT,
                readOn);
    }

    /** The price of all seats for a year. */
    public static @Nullable BigDecimal annualValue(long quantity, @Nullable SeatPrice price) {
        return price == null ? null : rounded(price.amount().multiply(BigDecimal.valueOf(quantity)));
    }

    /**
     * An estimate of what licences cost a year that nobody uses: those not active in the workload that is used most.
     */
    public static @Nullable BigDecimal unusedValue(
            @Nullable Long entitled, @Nullable Long active, @Nullable BigDecimal pricePerYear) {
        if (entitled == null || active == null || pricePerYear == null) {
            return null;
        }
        return rounded(pricePerYear.multiply(BigDecimal.valueOf(Math.max(0, entitled - active))));
    }

    private static @Nullable Integer followingMonths(Subscription subscription) {
        String scheduled = subscription.terms().change().termDuration();
        return TermLength.months(scheduled == null ? subscription.term().termDuration() : scheduled);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
