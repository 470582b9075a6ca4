package io.seatwise.renewals.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.ReduceUntil;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.SeatShare;
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
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Seats seats,
        @JsonUnwrapped Term term,
        @JsonUnwrapped End end,
        @JsonUnwrapped Money money) {

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

    /** Which subscription it is, whose, and of which product. */
    record Identity(
            String subscriptionId, @JsonUnwrapped NamedCustomer customer, String productId, String productName) {

        static Identity of(Renewal renewal) {
            SubscriptionIds ids = renewal.subscription().ids();
            return new Identity(
                    ids.subscriptionId(),
                    new NamedCustomer(ids.customer(), renewal.customer().name()),
                    ids.productId(),
                    renewal.subscription().productName());
        }
    }

    record Seats(
            long quantity,
            @Nullable Long assigned,
            @Nullable Long spare,
            @Nullable Long keep,
            @Nullable Long reduceBy) {

        static Seats of(long quantity, SeatShare share) {
            return new Seats(quantity, share.assigned(), share.spare(), share.keep(), share.reduceBy());
        }
    }

    record Term(
            @Nullable String termDuration,
            @Nullable String billingPlan,
            @Nullable Boolean autoRenew,
            @Nullable String scheduledAction,
            @Nullable Long scheduledQuantity,
            @Nullable LocalDate commitmentEnd) {

        static Term of(Subscription subscription) {
            CommitmentTerm term = subscription.term();
            ScheduledChange change = subscription.terms().change();
            ScheduledAction action = change.action();
            BillingPlan plan = subscription.terms().billingPlan();
            return new Term(
                    term.termDuration(),
                    plan == null ? null : plan.word(),
                    term.autoRenew(),
                    action == null ? null : action.word(),
                    change.quantity(),
                    term.commitmentEnd());
        }
    }

    record End(
            Outcome outcome,
            @Nullable LocalDate decideBy,

            @Schema(description = "A day, or a date and time where the source gave the end of the cancellation window")
            @Nullable
            String reduceUntil) {

        static End of(Renewal.End end) {
            ReduceUntil until = end.reduceUntil();
            return new End(end.outcome(), end.decideBy(), until == null ? null : until.iso());
        }
    }

    record Money(
            @Nullable Price price,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal extendedCost) {}

    static RenewalItem of(Renewal renewal) {
        Renewal.Money money = renewal.money();
        return new RenewalItem(
                Identity.of(renewal),
                Seats.of(renewal.subscription().purchase().quantity(), renewal.seats()),
                Term.of(renewal.subscription()),
                End.of(renewal.end()),
                new Money(Price.of(money.price()), money.atStake(), money.extendedCost()));
    }
}
