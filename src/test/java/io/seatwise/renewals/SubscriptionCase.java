package io.seatwise.renewals;

import io.seatwise.ids.CustomerId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription for a test: an annual one of 100 licences over 12,000 EUR a year, changed step by step. */
record SubscriptionCase(
        String id,
        long quantity,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Boolean autoRenew,
        @Nullable String term,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable BillingPlan plan,
        @Nullable LocalDate purchase,
        @Nullable LocalDate renewal,
        @Nullable ScheduledAction action,
        @Nullable String nextTerm,
        @Nullable Instant until,
        @Nullable Boolean extended,
        @Nullable ProductType type) {

    static final SubscriptionCase ANNUAL = new SubscriptionCase(
            "s-1",
            100,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            true,
            "P1Y",
            new BigDecimal("12000.00"),
            "EUR",
            BillingPlan.ANNUAL,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    SubscriptionCase id(String other) {
        return new SubscriptionCase(
                other, quantity, start, end, autoRenew, term, value, currency, plan, purchase, renewal, action,
                nextTerm, until, extended, type);
    }

    SubscriptionCase quantity(long other) {
        return new SubscriptionCase(
                id, other, start, end, autoRenew, term, value, currency, plan, purchase, renewal, action, nextTerm,
                until, extended, type);
    }

    SubscriptionCase dates(@Nullable String newStart, @Nullable String newEnd) {
        return new SubscriptionCase(
                id,
                quantity,
                day(newStart),
                day(newEnd),
                autoRenew,
                term,
                value,
                currency,
                plan,
                purchase,
                renewal,
                action,
                nextTerm,
                until,
                extended,
                type);
    }

    SubscriptionCase begun(@Nullable String purchased, @Nullable String renewed) {
        return new SubscriptionCase(
                id,
                quantity,
                start,
                end,
                autoRenew,
                term,
                value,
                currency,
                plan,
                day(purchased),
                day(renewed),
                action,
                nextTerm,
                until,
                extended,
                type);
    }

    SubscriptionCase autoRenew(@Nullable Boolean other) {
        return new SubscriptionCase(
                id, quantity, start, end, other, term, value, currency, plan, purchase, renewal, action, nextTerm,
                until, extended, type);
    }

    SubscriptionCase scheduled(@Nullable ScheduledAction other, @Nullable String followingTerm) {
        return new SubscriptionCase(
                id,
                quantity,
                start,
                end,
                autoRenew,
                term,
                value,
                currency,
                plan,
                purchase,
                renewal,
                other,
                followingTerm,
                until,
                extended,
                type);
    }

    SubscriptionCase term(@Nullable String other) {
        return new SubscriptionCase(
                id, quantity, start, end, autoRenew, other, value, currency, plan, purchase, renewal, action, nextTerm,
                until, extended, type);
    }

    SubscriptionCase extended(@Nullable Boolean other) {
        return new SubscriptionCase(
                id, quantity, start, end, autoRenew, term, value, currency, plan, purchase, renewal, action, nextTerm,
                until, other, type);
    }

    SubscriptionCase type(@Nullable ProductType other) {
        return new SubscriptionCase(
                id, quantity, start, end, autoRenew, term, value, currency, plan, purchase, renewal, action, nextTerm,
                until, extended, other);
    }

    SubscriptionCase value(@Nullable String other) {
        return new SubscriptionCase(
                id,
                quantity,
                start,
                end,
                autoRenew,
                term,
                other == null ? null : new BigDecimal(other),
                currency,
                plan,
                purchase,
                renewal,
                action,
                nextTerm,
                until,
                extended,
                type);
    }

    Subscription build() {
        return new Subscription(
                new SubscriptionIds(id, new CustomerId(new UUID(0, 1)), "product"),
                "Product",
                new SubscriptionStatus(SubscriptionState.ACTIVE, "active", false, null),
                new Purchase(quantity, null, value, currency, null),
                new CommitmentTerm(start, end, autoRenew, term),
                new SubscriptionTerms(
                        plan,
                        new SubscriptionTerms.Dates(purchase, renewal),
                        new ScheduledChange(action, null, nextTerm),
                        until,
                        extended,
                        type));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
