package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes how each customer stood a while ago into {@code customer_metrics}, so that a change over that while is in the
 * row that the present figures are in.
 */
@Repository
class EarlierFigures {

    private final JdbcTemplate batches;
    private final CustomerDays days;
    private final CustomerFacts facts;

    EarlierFigures(JdbcTemplate batches, CustomerDays days, CustomerFacts facts) {
        this.batches = batches;
        this.days = days;
        this.facts = facts;
    }

    /** Finds anew how these customers stood on {@code day}, each by its newest figures up to then. */
    void renew(PartnerScope scope, Collection<UUID> tenantIds, LocalDate day) {
        Map<UUID, DayPosition> standing = days.standingOn(scope, tenantIds, day);
        Set<UUID> inflated = facts.inflatedOn(scope, standing.keySet(), day);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (UUID tenantId : tenantIds) {
            DayPosition earlier = standing.get(tenantId);
            rows.add(new @Nullable Object[] {
                earlier == null ? null : earlier.day(),
                earlier == null ? null : earlier.entitled(),
                earlier == null ? null : earlier.active(),
                inflated.contains(tenantId),
                scope.partnerId(),
                tenantId
            });
        }
        batches.batchUpdate("""
                update customer_metrics
                set earlier_day = ?, earlier_entitled = ?, earlier_active = ?, earlier_inflated = ?
                where partner_id = ? and tenant_id = ?
                """, rows);
    }
}
