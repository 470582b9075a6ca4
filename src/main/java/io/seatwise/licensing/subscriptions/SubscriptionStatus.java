package io.seatwise.licensing.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state that a subscription is in.
 *
 * @param sourceState the source's own word for the state
 * @param notSeenSince the day a full list came that no longer named it; null while it is named
 */
public record SubscriptionStatus(
        SubscriptionState state,
        String sourceState,
        boolean trial,
        @Nullable LocalDate notSeenSince) {

    static SubscriptionStatus of(ResultSet row) throws SQLException {
        return new SubscriptionStatus(
                SubscriptionState.valueOf(row.getString("state")),
                row.getString("source_state"),
                row.getBoolean("trial"),
                row.getObject("not_seen_since", LocalDate.class));
    }
}
