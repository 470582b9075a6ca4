package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds products whose assigned seats just grew: people who were given something a few weeks ago cannot be expected to
 * use it yet. Runs in the caller's transaction.
 */
@Repository
class SeatGrowth {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Figures older than this before the window say nothing about how it began. */
    private static final int LOOK_BACK_DAYS = 62;

    /** A product of a customer. */
    record Key(UUID tenantId, String productId) {}

    private final JdbcClient jdbc;

    SeatGrowth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day of grace of each product of these customers that has any. */
    Map<Key, LocalDate> until(
            PartnerScope scope, Collection<UUID> tenantIds, RecommendationSettings settings, LocalDate today) {
        Map<Key, LocalDate> until = new HashMap<>();
        if (settings.seatGraceDays() == 0 || tenantIds.isEmpty()) {
            return until;
        }
        LocalDate begin = today.minusDays(settings.seatGraceDays());
        Map<UUID, LocalDate> known = firstDays(scope, tenantIds);
        Map<Key, TreeMap<LocalDate, Long>> assigned = assigned(scope, tenantIds, begin);
        assigned.forEach((key, days) -> {
            LocalDate rise = rise(days, begin, known.get(key.tenantId()), settings);
            if (rise != null) {
                until.put(key, rise.plusDays(settings.seatGraceDays()));
            }
        });
        return until;
    }

    /**
     * The day on which the seats had grown, at the latest {@code begin} plus the days of grace; null when they did not.
     * Of a product that is new altogether it is its first day, unless the customer has no older figures either.
     */
    static @Nullable LocalDate rise(
            TreeMap<LocalDate, Long> days,
            LocalDate begin,
            @Nullable LocalDate firstOfCustomer,
            RecommendationSettings settings) {
        Map.Entry<LocalDate, Long> before = days.floorEntry(begin);
        if (before == null && (firstOfCustomer == null || firstOfCustomer.isAfter(begin))) {
            return null;
        }
        long base = before == null ? 0 : before.getValue();
        BigDecimal enough = BigDecimal.valueOf(base)
                .multiply(BigDecimal.valueOf(100L + settings.seatGrowthPercent()))
                .divide(HUNDRED);
        if (BigDecimal.valueOf(days.lastEntry().getValue()).compareTo(enough) < 0
                || days.lastEntry().getValue() <= base) {
            return null;
        }
        for (Map.Entry<LocalDate, Long> day : days.tailMap(begin, false).entrySet()) {
            if (day.getValue() > base && BigDecimal.valueOf(day.getValue()).compareTo(enough) >= 0) {
                return day.getKey();
            }
        }
        return null;
    }

    private Map<UUID, LocalDate> firstDays(PartnerScope scope, Collection<UUID> tenantIds) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        select d.tenant_id, min(d.position_day) as first_day
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_day d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                        where d.assigned is not null
                        group by d.tenant_id
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .query(row -> {
                    days.put(row.getObject("tenant_id", UUID.class), row.getObject("first_day", LocalDate.class));
                });
        return days;
    }

    private Map<Key, TreeMap<LocalDate, Long>> assigned(
            PartnerScope scope, Collection<UUID> tenantIds, LocalDate begin) {
        Map<Key, TreeMap<LocalDate, Long>> days = new HashMap<>();
        jdbc.sql("""
                        select d.tenant_id, d.product_id, d.position_day, sum(d.assigned) as assigned
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join deployment_position d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                        where d.position_day >= :from
                        group by d.tenant_id, d.product_id, d.position_day
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .param("from", begin.minusDays(LOOK_BACK_DAYS))
                .query(row -> {
                    days.computeIfAbsent(
                                    new Key(row.getObject("tenant_id", UUID.class), row.getString("product_id")),
                                    key -> new TreeMap<>())
                            .put(row.getObject("position_day", LocalDate.class), row.getLong("assigned"));
                });
        return days;
    }
}
