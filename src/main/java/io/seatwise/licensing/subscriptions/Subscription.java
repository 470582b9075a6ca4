package io.seatwise.licensing.subscriptions;

import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One of the partner's own subscriptions. */
public record Subscription(
        SubscriptionIds ids,
        String productName,
        SubscriptionStatus status,
        Purchase purchase,
        CommitmentTerm term,
        SubscriptionTerms terms) {

    /** The subscription in the current row of {@code subscription} with its {@code product_name}. */
    public static Subscription of(ResultSet row) throws SQLException {
        return new Subscription(
                new SubscriptionIds(
                        row.getString("subscription_id"), CustomerId.of(row, "tenant_id"), row.getString("product_id")),
                row.getString("product_name"),
                SubscriptionStatus.of(row),
                Purchase.of(row),
                CommitmentTerm.of(row),
                SubscriptionTerms.of(row));
    }

    /** The same without its value, for readers who may not see money. */
    public Subscription withoutMoney() {
        return new Subscription(ids, productName, status, purchase.withoutMoney(), term, terms);
    }
}
