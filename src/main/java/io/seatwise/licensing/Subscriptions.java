package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partner's own subscriptions of a customer. */
@Service
public class Subscriptions {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    Subscriptions(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** All that are not archived, by product and id; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Subscription> of(PartnerScope scope, UUID tenantId) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select s.*, p.name as product_name
                                from subscription s
                                join product p on p.partner_id = s.partner_id and p.product_id = s.product_id
                                join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                                where s.partner_id = :partner and s.tenant_id = :tenant and s.archived_at is null and %s
                                order by p.name, s.subscription_id
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", tenantId)
                        .query((row, number) -> subscription(row))
                        .list());
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("subscription_id"),
                row.getObject("tenant_id", UUID.class),
                row.getString("product_id"),
                row.getString("product_name"),
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
                row.getObject("not_seen_since", LocalDate.class));
    }
}
