package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.licensing.PositionTimeline.Kind;
import io.seatwise.licensing.PositionTimeline.ServiceDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes {@code service_current} and {@code customer_day} from the sums by service and day. Customers stand first in
 * each join, and as an outer one: H2 keeps that order, and does not walk a whole table to look each row up among them.
 * Days stand in {@code where}: in the join condition they lead H2 to the index by day, once for each customer.
 */
@Repository
class CustomerDays {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final int TREND_WEEKS = 26;
    private static final int TREND_LOOK_BACK_DAYS = 60;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CustomerDays(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Finds the newest day of each kind and service anew. */
    void rebuildCurrent(PartnerScope scope, Collection<UUID> tenantIds) {
        batches.batchUpdate(
                "delete from service_current where partner_id = ? and tenant_id = ?", keys(scope, tenantIds));
        jdbc.sql("""
                        insert into service_current (partner_id, tenant_id, kind, service, position_day)
                        select s.partner_id, s.tenant_id, s.kind, s.service, max(s.position_day)
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.tenant_id is not null
                        group by s.partner_id, s.tenant_id, s.kind, s.service
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .update();
    }

    /** Computes the customers' days from {@code from} on anew; all of them when null. */
    void rebuildDays(PartnerScope scope, Collection<UUID> tenantIds, @Nullable LocalDate from) {
        LocalDate first = from == null ? FIRST_DAY : from;
        Map<UUID, List<ServiceDay>> sums = new HashMap<>();
        if (from != null) {
            standing(scope, tenantIds, from, sums);
        }
        later(scope, tenantIds, first, sums);
        batches.batchUpdate(
                "delete from customer_day where partner_id = ? and tenant_id = ? and position_day >= ?",
                tenantIds.stream()
                        .map(tenantId -> new Object[] {scope.partnerId(), tenantId, first})
                        .toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        sums.forEach((tenantId, ofCustomer) -> PositionTimeline.of(ofCustomer, from)
                .forEach(day -> rows.add(new @Nullable Object[] {
                    scope.partnerId(), tenantId, day.day(), day.sold(), day.assigned(), day.entitled(), day.active()
                })));
        batches.batchUpdate("""
                insert into customer_day (partner_id, tenant_id, position_day, sold, assigned, entitled, active)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Usage in tenths of a percent, week by week up to each customer's newest day, oldest first, as it is stored. */
    Map<UUID, String> usageTrends(PartnerScope scope, Map<UUID, LocalDate> asOf) {
        Map<UUID, String> trends = new HashMap<>();
        LocalDate oldest = asOf.values().stream().min(LocalDate::compareTo).orElse(null);
        if (oldest == null) {
            return trends;
        }
        Map<UUID, TreeMap<LocalDate, Integer>> days = new HashMap<>();
        jdbc.sql("""
                        select d.tenant_id, d.position_day, d.entitled, d.active
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_day d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                        where d.entitled > 0 and d.position_day >= :from
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(asOf.keySet()))
                .param("from", oldest.minusWeeks(TREND_WEEKS - 1L).minusDays(TREND_LOOK_BACK_DAYS))
                .query(row -> {
                    days.computeIfAbsent(row.getObject("tenant_id", UUID.class), tenantId -> new TreeMap<>())
                            .put(row.getObject("position_day", LocalDate.class), tenths(row));
                });
        asOf.forEach((tenantId, day) -> trends.put(tenantId, trend(days.getOrDefault(tenantId, new TreeMap<>()), day)));
        return trends;
    }

    private static int tenths(ResultSet row) throws SQLException {
        long entitled = row.getLong("entitled");
        return (int) Math.min(Integer.MAX_VALUE, (row.getLong("active") * 2000 + entitled) / (2 * entitled));
    }

    private static String trend(TreeMap<LocalDate, Integer> days, LocalDate asOf) {
        List<String> points = new ArrayList<>();
        for (int week = TREND_WEEKS - 1; week >= 0; week--) {
            Map.Entry<LocalDate, Integer> stood = days.floorEntry(asOf.minusWeeks(week));
            points.add(stood == null ? "" : stood.getValue().toString());
        }
        return String.join(",", points);
    }

    private void standing(
            PartnerScope scope, Collection<UUID> tenantIds, LocalDate before, Map<UUID, List<ServiceDay>> sums) {
        jdbc.sql("""
                        select s.tenant_id, s.kind, s.service, s.position_day, s.part, s.whole
                        from (
                            select d.tenant_id, d.kind, d.service, max(d.position_day) as position_day
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            left join service_day d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                            where d.position_day < :before
                            group by d.tenant_id, d.kind, d.service) n
                        join service_day s on s.partner_id = :partner and s.tenant_id = n.tenant_id
                            and s.kind = n.kind and s.position_day = n.position_day and s.service = n.service
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .param("before", before)
                .query(row -> {
                    collect(row, sums);
                });
    }

    private void later(
            PartnerScope scope, Collection<UUID> tenantIds, LocalDate from, Map<UUID, List<ServiceDay>> sums) {
        jdbc.sql("""
                        select s.tenant_id, s.kind, s.service, s.position_day, s.part, s.whole
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.position_day >= :from
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .param("from", from)
                .query(row -> {
                    collect(row, sums);
                });
    }

    private static void collect(ResultSet row, Map<UUID, List<ServiceDay>> sums) throws SQLException {
        sums.computeIfAbsent(row.getObject("tenant_id", UUID.class), tenantId -> new ArrayList<>())
                .add(new ServiceDay(
                        Kind.ofFileKind(row.getString("kind")),
                        row.getString("service"),
                        row.getObject("position_day", LocalDate.class),
                        row.getLong("part"),
                        row.getLong("whole")));
    }

    private static List<Object[]> keys(PartnerScope scope, Collection<UUID> tenantIds) {
        return tenantIds.stream()
                .map(tenantId -> new Object[] {scope.partnerId(), tenantId})
                .toList();
    }
}
