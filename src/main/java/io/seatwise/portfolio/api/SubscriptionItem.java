package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.ProductType;
import io.seatwise.licensing.subscriptions.Purchase;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.licensing.subscriptions.SubscriptionStatus;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the partner's own subscriptions, under the names of the file it came from. */
record SubscriptionItem(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Status status,
        @JsonUnwrapped Contract contract,
        @JsonUnwrapped Terms terms,
        String productType) {

    record Identity(String subscriptionId, String productId, String productName) {}

    /**
     * @param status the normalised state
     * @param sourceStatus the source's own word for it
     */
    record Status(
            SubscriptionState status,
            String sourceStatus,
            @JsonProperty("isTrial") boolean isTrial) {

        static Status of(SubscriptionStatus status) {
            return new Status(status.state(), status.sourceState(), status.trial());
        }
    }

    record Contract(
            long quantity,
            @Nullable String channel,
            @JsonUnwrapped Term term,
            @Nullable BigDecimal annualContractValue,
            @Nullable String currency,
            @Nullable String category) {

        static Contract of(Purchase purchase, CommitmentTerm term) {
            return new Contract(
                    purchase.quantity(),
                    purchase.channel(),
                    new Term(term.effectiveStart(), term.commitmentEnd(), term.autoRenew(), term.termDuration()),
                    purchase.annualContractValue(),
                    purchase.currency(),
                    purchase.category());
        }
    }

    record Term(
            @Nullable LocalDate effectiveStartDate,
            @Nullable LocalDate commitmentEndDate,
            @Nullable Boolean autoRenewEnabled,
            @Nullable String termDuration) {}

    record Terms(
            @Nullable String billingPlan,
            @Nullable LocalDate purchaseDate,
            @Nullable LocalDate lastRenewalDate,
            @JsonUnwrapped Scheduled scheduled,
            @Nullable Instant cancellationAllowedUntil,
            @JsonProperty("isExtendedTerm") @Nullable Boolean isExtendedTerm) {

        static Terms of(SubscriptionTerms terms) {
            BillingPlan plan = terms.billingPlan();
            return new Terms(
                    plan == null ? null : plan.word(),
                    terms.dates().purchaseDate(),
                    terms.dates().lastRenewal(),
                    Scheduled.of(terms.change()),
                    terms.cancellationAllowedUntil(),
                    terms.extended());
        }
    }

    record Scheduled(
            @Nullable String scheduledAction,
            @Nullable Long scheduledQuantity,
            @Nullable String scheduledTermDuration) {

        static Scheduled of(ScheduledChange change) {
            ScheduledAction action = change.action();
            return new Scheduled(action == null ? null : action.word(), change.quantity(), change.termDuration());
        }
    }

    static SubscriptionItem of(Subscription subscription) {
        SubscriptionIds ids = subscription.ids();
        ProductType productType = subscription.terms().productType();
        return new SubscriptionItem(
                new Identity(ids.subscriptionId(), ids.productId(), subscription.productName()),
                Status.of(subscription.status()),
                Contract.of(subscription.purchase(), subscription.term()),
                Terms.of(subscription.terms()),
                (productType == null ? ProductType.LICENSE : productType).word());
    }
}
