package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.ActiveSubscriptions.Active;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.prices.PriceBook;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRules;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is derived of one active subscription. */
record StoredRenewal(Subscription subscription, Outcome outcome, SeatShare seats, Renewal.Money money) {

    static StoredRenewal of(Active active, SeatShare seats, PriceBook prices, CommerceRules rules, LocalDate today) {
        Subscription subscription = active.subscription();
        Outcome outcome = EndOfTerm.of(subscription, rules).outcome();
        LocalDate readOn = active.readOn();
        SeatPrice listed = prices.price(active);
        SeatPrice price =
                listed == null ? RenewalMoney.contractPrice(subscription, readOn == null ? today : readOn) : listed;
        BigDecimal atStake = RenewalMoney.atStake(outcome, subscription, seats.reduceBy(), price);
        BigDecimal extendedCost =
                RenewalMoney.extendedCost(outcome, subscription, prices.monthlyTerm(active), price, rules);
        Renewal.Money money = new Renewal.Money(
                price,
                price == null ? subscription.purchase().currency() : price.currency(),
                RenewalMoney.annualValue(subscription.purchase().quantity(), price),
                atStake,
                extendedCost,
                outcome.hasValueAtStake() ? atStake == null : outcome == Outcome.EXTENDS && extendedCost == null);
        return new StoredRenewal(subscription, outcome, seats, money);
    }
}
