package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers whose recommendations have yet to follow their facts. Every method runs in the caller's transaction. */
@Repository
class DueCustomers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DueCustomers(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(PartnerScope scope, Collection<UUID> tenantIds) {
        UUID due = UUID.randomUUID();
        UuidArray.forEachChunk(
                tenantIds,
                some -> jdbc.sql("""
                        insert into recommendation_due (partner_id, due_id, tenant_id)
                        select :partner, :due, id.tenant_id from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        """)
                        .param("partner", scope.partnerId())
                        .param("due", due)
                        .param("ids", some)
                        .update());
    }

    /** Returns all customers of the partner, regardless of visibility: recommendations belong to the partner, not to one person. */
    void addAll(PartnerScope scope) {
        jdbc.sql("""
                        insert into recommendation_due (partner_id, due_id, tenant_id)
                        select c.partner_id, :due, c.tenant_id from customer c where c.partner_id = :partner
                        """)
                .param("partner", scope.partnerId())
                .param("due", UUID.randomUUID())
                .update();
    }

    boolean any(PartnerScope scope) {
        return jdbc.sql("select exists (select 1 from recommendation_due where partner_id = :partner)")
                .param("partner", scope.partnerId())
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes away what is due; the caller computes it in this transaction. Who takes at the same time waits for the
     * first to end, and gets nothing when that one has computed it.
     */
    Set<UUID> take(PartnerScope scope) {
        Set<UUID> changes = new HashSet<>();
        Set<UUID> customers = new LinkedHashSet<>();
        jdbc.sql("select due_id, tenant_id from recommendation_due where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(row -> {
                    changes.add(row.getObject("due_id", UUID.class));
                    customers.add(row.getObject("tenant_id", UUID.class));
                });
        int taken = 0;
        for (UUID change : changes) {
            taken += batches.update(
                    "delete from recommendation_due where partner_id = ? and due_id = ?", scope.partnerId(), change);
        }
        return taken == 0 ? Set.of() : customers;
    }
}
