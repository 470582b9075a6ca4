package io.seatwise.licensing.subscriptions;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the active subscriptions of some customers for what is derived from them; in the caller's transaction. */
@Repository
public class ActiveSubscriptions {

    private final JdbcClient jdbc;

    ActiveSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An active subscription.
     *
     * @param readOn the day on which a file last named it; null when not known
     * @param country of the customer
     */
    public record Active(
            Subscription subscription,
            @Nullable LocalDate readOn,
            @Nullable String country) {}

    /** By customer; archived customers and subscriptions are left out. */
    public Map<CustomerId, List<Active>> of(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, List<Active>> found = new HashMap<>();
        jdbc.sql("""
                        select s.*, p.name as product_name, c.country
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        left join subscription s on s.partner_id = c.partner_id and s.tenant_id = c.tenant_id
                        left join product p on p.partner_id = s.partner_id and p.product_id = s.product_id
                        where s.state = 'ACTIVE' and (s.archived_at is null or s.not_seen_since is null)
                            and c.archived_at is null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    OffsetDateTime seen = row.getObject("last_seen_at", OffsetDateTime.class);
                    Active active = new Active(
                            Subscription.of(row),
                            seen == null
                                    ? null
                                    : seen.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                            row.getString("country"));
                    found.computeIfAbsent(active.subscription().ids().customer(), id -> new ArrayList<>())
                            .add(active);
                });
        return found;
    }
}
