package io.seatwise.licensing.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code subscription} without what changes with every import. */
record StoredSubscription(
        @JsonUnwrapped SubscriptionIds ids,
        @JsonUnwrapped SubscriptionStatus status,
        @JsonUnwrapped Purchase purchase,
        @JsonUnwrapped CommitmentTerm term,
        SubscriptionTerms terms) {

    /** A row that an earlier version kept has no terms. */
    @SuppressWarnings("ConstantValue")
    StoredSubscription {
        terms = terms == null ? SubscriptionTerms.NONE : terms;
    }

    static StoredSubscription of(ResultSet row) throws SQLException {
        return new StoredSubscription(
                new SubscriptionIds(
                        row.getString("subscription_id"), CustomerId.of(row, "tenant_id"), row.getString("product_id")),
                SubscriptionStatus.of(row),
                Purchase.of(row),
                CommitmentTerm.of(row),
                SubscriptionTerms.of(row));
    }

    /** The subscription after the line; equal to {@code before} when the line says what is known already. */
    static StoredSubscription merged(@Nullable StoredSubscription before, SubscriptionLine line) {
        SubscriptionLine.Reported reported = line.reported();
        boolean trial = reported.trial() != null
                ? reported.trial()
                : before != null && before.status().trial();
        SubscriptionState state =
                reported.state() == null ? SubscriptionState.of(reported.sourceState(), trial) : reported.state();
        return new StoredSubscription(
                line.ids(),
                new SubscriptionStatus(state, reported.sourceState(), trial, null),
                before == null ? line.purchase() : line.purchase().over(before.purchase()),
                before == null ? line.term() : line.term().over(before.term()),
                line.terms().over(before == null ? SubscriptionTerms.NONE : before.terms()));
    }

    /** The values of the update and insert statements, up to and without the keys. */
    @Nullable
    Object[] columns(PartnerId partnerId, OffsetDateTime seenAt, @Nullable ImportId seenByRun) {
        @Nullable Object[] ofTerms = terms.values();
        @Nullable
        Object[] own = {
            ids.customer(),
            ids.productId(),
            status.state().name(),
            status.sourceState(),
            status.trial(),
            purchase.quantity(),
            purchase.channel(),
            term.effectiveStart(),
            term.commitmentEnd(),
            term.autoRenew(),
            term.termDuration(),
            purchase.annualContractValue(),
            purchase.currency(),
            purchase.category()
        };
        @Nullable Object[] seen = {seenAt, status.notSeenSince(), seenByRun, partnerId, ids.subscriptionId()};
        return Stream.of(own, ofTerms, seen).flatMap(Arrays::stream).toArray();
    }
}
