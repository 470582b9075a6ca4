package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records the days on which the end-of-term outcome of a subscription became another. Only differences are stored: the
 * outcome on an earlier day is that before the first change after it, else the current one.
 */
@Repository
class OutcomeChangeStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OutcomeChangeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Reads the stored outcomes of these customers' active subscriptions by subscription id. */
    Map<String, String> outcomes(PartnerScope scope, Collection<CustomerId> customers) {
        Map<String, String> outcomes = new HashMap<>();
        jdbc.sql("""
                        select r.subscription_id, r.outcome
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join renewal r on r.partner_id = :partner and r.tenant_id = id.tenant_id
                        where r.subscription_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    outcomes.put(row.getString("subscription_id"), row.getString("outcome"));
                });
        return outcomes;
    }

    /** Records what differs from the outcomes before; a change that is taken back on its day leaves nothing. */
    void record(PartnerScope scope, Map<String, String> before, List<StoredRenewal> renewals, LocalDate today) {
        for (StoredRenewal renewal : renewals) {
            String id = renewal.subscription().ids().subscriptionId();
            String then = before.get(id);
            String now = renewal.outcome().name();
            if (then != null && !then.equals(now)) {
                record(scope, renewal, then, today);
            }
        }
    }

    private void record(PartnerScope scope, StoredRenewal renewal, String then, LocalDate today) {
        PartnerId partner = scope.partnerId();
        String id = renewal.subscription().ids().subscriptionId();
        String now = renewal.outcome().name();
        int updated = batches.update("""
                update renewal_outcome_change set outcome_after = ?
                where partner_id = ? and subscription_id = ? and change_day = ?
                """, now, partner, id, today);
        if (updated == 0) {
            batches.update("""
                    insert into renewal_outcome_change (partner_id, subscription_id, change_day, tenant_id, outcome_before,
                        outcome_after)
                    values (?, ?, ?, ?, ?, ?)
                    """, partner, id, today, renewal.subscription().ids().customer(), then, now);
        } else {
            batches.update("""
                    delete from renewal_outcome_change
                    where partner_id = ? and subscription_id = ? and change_day = ? and outcome_before = outcome_after
                    """, partner, id, today);
        }
    }
}
