package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.ActiveSubscriptions.Active;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.prices.PriceBook;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is derived of one active subscription.
 *
 * @param currency of the price, else the subscription's own
 */
record StoredRenewal(
        Subscription subscription,
        Outcome outcome,
        SeatShare seats,
        @Nullable SeatPrice price,
        @Nullable String currency,
        @Nullable BigDecimal annualValue,
        @Nullable BigDecimal atStake,
        @Nullable BigDecimal extendedCost) {

    static StoredRenewal of(Active active, SeatShare seats, PriceBook prices, CommerceRules rules, LocalDate today) {
        Subscription subscription = active.subscription();
        Outcome outcome = EndOfTerm.of(subscription, rules).outcome();
        LocalDate readOn = active.readOn();
        SeatPrice listed = prices.price(active);
        SeatPrice price =
                listed == null ? RenewalMoney.contractPrice(subscription, readOn == null ? today : readOn) : listed;
        return new StoredRenewal(
                subscription,
                outcome,
                seats,
                price,
                price == null ? subscription.currency() : price.currency(),
                RenewalMoney.annualValue(subscription.quantity(), price),
                RenewalMoney.atStake(outcome, subscription, seats.reduceBy(), price),
                RenewalMoney.extendedCost(outcome, subscription, prices.monthlyTerm(active), price, rules));
    }

    /** Whether the amount that applies to the outcome is unknown. */
    boolean isMoneyUnknown() {
        return outcome.hasValueAtStake() ? atStake == null : outcome == Outcome.EXTENDS && extendedCost == null;
    }
}
