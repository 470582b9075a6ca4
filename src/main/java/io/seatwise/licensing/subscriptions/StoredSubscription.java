package io.seatwise.licensing.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code subscription} without what changes with every import. */
record StoredSubscription(
        String subscriptionId,
        @JsonProperty("tenantId") CustomerId customer,
        String productId,
        SubscriptionState state,
        String sourceState,
        boolean trial,
        long quantity,
        @Nullable String channel,
        @Nullable LocalDate effectiveStart,
        @Nullable LocalDate commitmentEnd,
        @Nullable Boolean autoRenew,
        @Nullable String termDuration,
        @Nullable BigDecimal annualContractValue,
        @Nullable String currency,
        @Nullable String category,
        SubscriptionTerms terms,
        @Nullable LocalDate notSeenSince) {

    /** A row that an earlier version kept has no terms. */
    @SuppressWarnings("ConstantValue")
    StoredSubscription {
        terms = terms == null ? SubscriptionTerms.NONE : terms;
    }

    static StoredSubscription of(ResultSet row) throws SQLException {
        return new StoredSubscription(
                row.getString("subscription_id"),
                CustomerId.of(row, "tenant_id"),
                row.getString("product_id"),
                SubscriptionState.valueOf(row.getString("state")),
                row.getString("source_state"),
                row.getBoolean("trial"),
                row.getLong("quantity"),
                row.getString("channel"),
                row.getObject("effective_start", LocalDate.class),
                row.getObject("commitment_end", LocalDate.class),
                row.getObject("auto_renew", Boolean.class),
                row.getString("term_duration"),
                row.getBigDecimal("annual_contract_value"),
                row.getString("currency"),
                row.getString("category"),
                SubscriptionTerms.of(row),
                row.getObject("not_seen_since", LocalDate.class));
    }

    /** The subscription after the line; equal to {@code before} when the line says what is known already. */
    static StoredSubscription merged(@Nullable StoredSubscription before, SubscriptionLine line) {
        boolean trial = line.trial() != null ? line.trial() : before != null && before.trial();
        return new StoredSubscription(
                line.subscriptionId(),
                line.customer(),
                line.productId(),
                line.state() == null ? SubscriptionState.of(line.sourceState(), trial) : line.state(),
                line.sourceState(),
                trial,
                line.quantity(),
                newer(line.channel(), before == null ? null : before.channel()),
                newer(line.effectiveStart(), before == null ? null : before.effectiveStart()),
                newer(line.commitmentEnd(), before == null ? null : before.commitmentEnd()),
                newer(line.autoRenew(), before == null ? null : before.autoRenew()),
                newer(line.termDuration(), before == null ? null : before.termDuration()),
                newer(line.annualContractValue(), before == null ? null : before.annualContractValue()),
                newer(line.currency(), before == null ? null : before.currency()),
                newer(line.category(), before == null ? null : before.category()),
                line.terms().over(before == null ? SubscriptionTerms.NONE : before.terms()),
                null);
    }

    private static <T> @Nullable T newer(@Nullable T given, @Nullable T before) {
        return given == null ? before : given;
    }

    /** The values of the update and insert statements, up to and without the keys. */
    @Nullable
    Object[] columns(PartnerId partnerId, OffsetDateTime seenAt, @Nullable ImportId seenByRun) {
        @Nullable Object[] ofTerms = terms.values();
        @Nullable
        Object[] own = {
            customer,
            productId,
            state.name(),
            sourceState,
            trial,
            quantity,
            channel,
            effectiveStart,
            commitmentEnd,
            autoRenew,
            termDuration,
            annualContractValue,
            currency,
            category
        };
        @Nullable Object[] seen = {seenAt, notSeenSince, seenByRun, partnerId, subscriptionId};
        return Stream.of(own, ofTerms, seen).flatMap(Arrays::stream).toArray();
    }
}
