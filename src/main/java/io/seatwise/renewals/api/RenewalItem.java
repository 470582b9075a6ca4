package io.seatwise.renewals.api;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.ReduceUntil;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.prices.SeatPrice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One active subscription as programs read it. Amounts are null where they are unknown, and for a token that may not
 * see money.
 */
record RenewalItem(
        String subscriptionId,
        CustomerId customerTenantId,
        String customerName,
        String productId,
        String productName,
        long quantity,
        @Nullable Long assigned,
        @Nullable Long spare,
        @Nullable Long keep,
        @Nullable Long reduceBy,
        @Nullable String termDuration,
        @Nullable String billingPlan,
        @Nullable Boolean autoRenew,
        @Nullable String scheduledAction,
        @Nullable Long scheduledQuantity,
        @Nullable LocalDate commitmentEnd,
        Outcome outcome,
        @Nullable LocalDate decideBy,

        @Schema(description = "A day, or a date and time where the source gave the end of the cancellation window")
        @Nullable
        String reduceUntil,

        @Nullable Price price,
        @Nullable BigDecimal atStake,
        @Nullable BigDecimal extendedCost) {

    private static final int CENTS = 2;

    /** The price of a seat for a year. */
    record Price(BigDecimal amount, @Nullable String currency, String per, SeatPrice.Basis basis, LocalDate asOf) {

        static @Nullable Price of(@Nullable SeatPrice price) {
            return price == null
                    ? null
                    : new Price(
                            price.amount().setScale(CENTS, RoundingMode.HALF_UP),
                            price.currency(),
                            "YEAR",
                            price.basis(),
                            price.asOf());
        }
    }

    static RenewalItem of(Renewal renewal) {
        Subscription subscription = renewal.subscription();
        ScheduledChange change = subscription.terms().change();
        ScheduledAction action = change.action();
        BillingPlan plan = subscription.terms().billingPlan();
        ReduceUntil until = renewal.reduceUntil();
        return new RenewalItem(
                subscription.subscriptionId(),
                subscription.customer(),
                renewal.customerName(),
                subscription.productId(),
                subscription.productName(),
                subscription.quantity(),
                renewal.seats().assigned(),
                renewal.seats().spare(),
                renewal.seats().keep(),
                renewal.seats().reduceBy(),
                subscription.termDuration(),
                plan == null ? null : plan.word(),
                subscription.autoRenew(),
                action == null ? null : action.word(),
                change.quantity(),
                subscription.commitmentEnd(),
                renewal.outcome(),
                renewal.decideBy(),
                until == null ? null : until.iso(),
                Price.of(renewal.price()),
                renewal.atStake(),
                renewal.extendedCost());
    }
}
