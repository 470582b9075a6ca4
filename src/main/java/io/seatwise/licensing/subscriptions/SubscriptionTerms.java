package io.seatwise.licensing.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The commercial terms of a subscription; null where no source gave a value.
 *
 * @param scheduled what is scheduled for the end of the term; null when the source has no such column
 * @param cancellationAllowedUntil the end of the window in which seats can be reduced
 * @param extended whether the subscription is in an extended service term
 * @param productType null for the default, a licence
 */
public record SubscriptionTerms(
        @Nullable BillingPlan billingPlan,
        @JsonUnwrapped Dates dates,
        @Nullable ScheduledChange scheduled,
        @Nullable Instant cancellationAllowedUntil,
        @Nullable Boolean extended,
        @Nullable ProductType productType) {

    public static final SubscriptionTerms NONE = new SubscriptionTerms(null, Dates.UNKNOWN, null, null, null, null);

    /** When the subscription was bought and last renewed. */
    public record Dates(
            @Nullable LocalDate purchaseDate, @Nullable LocalDate lastRenewal) {

        public static final Dates UNKNOWN = new Dates(null, null);

        private Dates over(Dates before) {
            return new Dates(
                    purchaseDate == null ? before.purchaseDate : purchaseDate,
                    lastRenewal == null ? before.lastRenewal : lastRenewal);
        }
    }

    static SubscriptionTerms of(ResultSet row) throws SQLException {
        String plan = row.getString("billing_plan");
        String action = row.getString("scheduled_action");
        OffsetDateTime until = row.getObject("cancellation_until", OffsetDateTime.class);
        String type = row.getString("product_type");
        return new SubscriptionTerms(
                plan == null ? null : BillingPlan.valueOf(plan),
                new Dates(
                        row.getObject("purchase_date", LocalDate.class),
                        row.getObject("last_renewal", LocalDate.class)),
                new ScheduledChange(
                        action == null ? null : ScheduledAction.valueOf(action),
                        row.getObject("scheduled_quantity", Long.class),
                        row.getString("scheduled_term")),
                until == null ? null : until.toInstant(),
                row.getObject("extended_term", Boolean.class),
                type == null ? null : ProductType.valueOf(type));
    }

    /**
     * These terms over the ones known before: an empty value leaves what was. What is scheduled is taken as a whole, as
     * Partner Center deletes a schedule with any change in mid-term: an empty cell means that nothing is scheduled.
     */
    SubscriptionTerms over(SubscriptionTerms before) {
        return new SubscriptionTerms(
                billingPlan == null ? before.billingPlan : billingPlan,
                dates.over(before.dates),
                scheduledOrNone(scheduled == null ? before.scheduled : scheduled),
                cancellationAllowedUntil == null ? before.cancellationAllowedUntil : cancellationAllowedUntil,
                extended == null ? before.extended : extended,
                productType == null ? before.productType : productType);
    }

    /**
     * Whether the subscription renews without anybody acting: a renewal is scheduled, or nothing is and auto-renew is
     * on.
     */
    public boolean renewsItself(@Nullable Boolean autoRenew) {
        ScheduledAction action = change().action();
        return action == null ? Boolean.TRUE.equals(autoRenew) : action == ScheduledAction.RENEW;
    }

    /** What is scheduled; {@link ScheduledChange#NONE} when no source said. */
    public ScheduledChange change() {
        return scheduledOrNone(scheduled);
    }

    private static ScheduledChange scheduledOrNone(@Nullable ScheduledChange change) {
        return change == null ? ScheduledChange.NONE : change;
    }

    /** The values of the columns from {@code billing_plan} to {@code product_type}. */
    @Nullable
    Object[] values() {
        ScheduledChange change = change();
        return new @Nullable Object[] {
            name(billingPlan),
            dates.purchaseDate(),
            dates.lastRenewal(),
            name(change.action()),
            change.quantity(),
            change.termDuration(),
            cancellationAllowedUntil == null ? null : cancellationAllowedUntil.atOffset(ZoneOffset.UTC),
            extended,
            name(productType)
        };
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
