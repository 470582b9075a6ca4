package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.base.Ratio;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionTimeline;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import io.seatwise.licensing.positions.PositionTimeline.ServiceDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes {@code service_current} and {@code customer_day} from the sums by service and day, and packs half a year of the
 * latter into {@code customer_trend}. Customers stand first in each join, and as an outer one: H2 keeps that order, and
 * does not walk a whole table to look each row up among them. Days stand in {@code where}: in the join condition they
 * lead H2 to the index by day, once for each customer.
 */
@Repository
class CustomerDays {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final int TREND_WEEKS = 26;
    private static final int TREND_LOOK_BACK_DAYS = 60;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BulkRows bulk;

    CustomerDays(JdbcClient jdbc, JdbcTemplate batches, BulkRows bulk) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bulk = bulk;
    }

    /** Finds the newest day of each kind and service anew. */
    void rebuildCurrent(PartnerScope scope, Collection<CustomerId> customers) {
        batches.batchUpdate(
                "delete from service_current where partner_id = ? and tenant_id = ?", keys(scope, customers));
        jdbc.sql("""
                        insert into service_current (partner_id, tenant_id, kind, service, position_day)
                        select s.partner_id, s.tenant_id, s.kind, s.service, max(s.position_day)
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.tenant_id is not null and s.condensed_inflated is null
                        group by s.partner_id, s.tenant_id, s.kind, s.service
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .update();
    }

    /** Computes the customers' days from {@code from} on anew. */
    void rebuildDays(PartnerScope scope, Collection<CustomerId> customers, LocalDate from) {
        Map<CustomerId, List<ServiceDay>> sums = new HashMap<>();
        standing(scope, customers, from, sums);
        later(scope, customers, from, sums);
        batches.batchUpdate(
                "delete from customer_day where partner_id = ? and tenant_id = ? and position_day >= ?",
                customers.stream()
                        .map(customer -> new Object[] {scope.partnerId(), customer, from})
                        .toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        sums.forEach((customer, ofCustomer) -> PositionTimeline.of(ofCustomer, from)
                .forEach(day -> rows.add(new @Nullable Object[] {
                    scope.partnerId(), customer, day.day(), day.sold(), day.assigned(), day.entitled(), day.active()
                })));
        bulk.insert(
                "customer_day",
                List.of("partner_id", "tenant_id", "position_day", "sold", "assigned", "entitled", "active"),
                rows);
    }

    /** The customers' days that trends are made of, oldest first: half a year up to the oldest of the newest days. */
    Map<CustomerId, List<DayPosition>> recent(PartnerScope scope, Map<CustomerId, LocalDate> asOf) {
        Map<CustomerId, List<DayPosition>> days = new HashMap<>();
        asOf.values().stream()
                .min(LocalDate::compareTo)
                .ifPresent(oldest -> jdbc.sql("""
                                select d.tenant_id, d.position_day, d.sold, d.assigned, d.entitled, d.active
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                left join customer_day d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                                where d.position_day >= :from
                                """)
                        .param("partner", scope.partnerId())
                        .param("ids", new UuidArray(asOf.keySet()))
                        .param("from", oldest.minusWeeks(TREND_WEEKS - 1L).minusDays(TREND_LOOK_BACK_DAYS))
                        .query(row -> {
                            days.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new ArrayList<>())
                                    .add(day(row));
                        }));
        days.values().forEach(each -> each.sort(Comparator.comparing(DayPosition::day)));
        return days;
    }

    /** Usage in tenths of a percent, week by week up to each customer's newest day, oldest first, as it is stored. */
    static Map<CustomerId, String> usageTrends(
            Map<CustomerId, LocalDate> asOf, Map<CustomerId, List<DayPosition>> recent) {
        Map<CustomerId, String> trends = new HashMap<>();
        asOf.forEach((customer, newest) -> {
            NavigableMap<LocalDate, Integer> days = new TreeMap<>();
            for (DayPosition day : recent.getOrDefault(customer, List.of())) {
                Ratio usage = day.usage();
                if (usage != null) {
                    days.put(day.day(), tenths(usage));
                }
            }
            trends.put(customer, trend(days, newest));
        });
        return trends;
    }

    private static int tenths(Ratio usage) {
        long entitled = usage.denominator();
        return (int) Math.min(Integer.MAX_VALUE, (usage.numerator() * 2000 + entitled) / (2 * entitled));
    }

    /** Each customer's newest day up to {@code day}, of those that have one. */
    Map<CustomerId, DayPosition> standingOn(PartnerScope scope, Collection<CustomerId> customers, LocalDate day) {
        Map<CustomerId, DayPosition> standing = new HashMap<>();
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                        select d.tenant_id, d.position_day, d.sold, d.assigned, d.entitled, d.active
                        from (
                            select id.tenant_id, (
                                select e.position_day
                                from customer_day e
                                where e.partner_id = :partner and e.tenant_id = id.tenant_id and e.position_day <= :day
                                order by e.partner_id desc, e.tenant_id desc, e.position_day desc
                                fetch first row only) as newest_day
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)) n
                        left join customer_day d on d.partner_id = :partner and d.tenant_id = n.tenant_id
                            and d.position_day = n.newest_day
                        where d.tenant_id is not null
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("day", day)
                        .query(row -> {
                            standing.put(CustomerId.of(row, "tenant_id"), day(row));
                        }));
        return standing;
    }

    /** Packs the customers' days from {@code first} on into {@code customer_trend}, with the one that they stand on. */
    void pack(
            PartnerScope scope,
            Collection<CustomerId> customers,
            Map<CustomerId, List<DayPosition>> recent,
            LocalDate first) {
        Map<CustomerId, DayPosition> ground = standingOn(scope, customers, first.minusDays(1));
        List<Object[]> rows = new ArrayList<>();
        for (CustomerId customer : customers) {
            List<DayPosition> days = new ArrayList<>();
            if (ground.containsKey(customer)) {
                days.add(ground.get(customer));
            }
            recent.getOrDefault(customer, List.of()).stream()
                    .filter(day -> !day.day().isBefore(first))
                    .forEach(days::add);
            if (!days.isEmpty()) {
                rows.add(new Object[] {PackedDays.of(days), scope.partnerId(), customer});
            }
        }
        batches.batchUpdate(
                "delete from customer_trend where partner_id = ? and tenant_id = ?", keys(scope, customers));
        bulk.insert("customer_trend", List.of("days", "partner_id", "tenant_id"), rows);
    }

    private static DayPosition day(ResultSet row) throws SQLException {
        return new DayPosition(
                row.getObject("position_day", LocalDate.class),
                row.getObject("sold", Long.class),
                row.getObject("assigned", Long.class),
                row.getObject("entitled", Long.class),
                row.getObject("active", Long.class));
    }

    private static String trend(NavigableMap<LocalDate, Integer> days, LocalDate asOf) {
        List<String> points = new ArrayList<>();
        for (int week = TREND_WEEKS - 1; week >= 0; week--) {
            Map.Entry<LocalDate, Integer> stood = days.floorEntry(asOf.minusWeeks(week));
            points.add(stood == null ? "" : stood.getValue().toString());
        }
        return String.join(",", points);
    }

    private void standing(
            PartnerScope scope,
            Collection<CustomerId> customers,
            LocalDate before,
            Map<CustomerId, List<ServiceDay>> sums) {
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
                .param("ids", new UuidArray(customers))
                .param("before", before)
                .query(row -> {
                    collect(row, sums);
                });
    }

    private void later(
            PartnerScope scope,
            Collection<CustomerId> customers,
            LocalDate from,
            Map<CustomerId, List<ServiceDay>> sums) {
        jdbc.sql("""
                        select s.tenant_id, s.kind, s.service, s.position_day, s.part, s.whole
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.position_day >= :from
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("from", from)
                .query(row -> {
                    collect(row, sums);
                });
    }

    private static void collect(ResultSet row, Map<CustomerId, List<ServiceDay>> sums) throws SQLException {
        sums.computeIfAbsent(CustomerId.of(row, "tenant_id"), customer -> new ArrayList<>())
                .add(new ServiceDay(
                        Kind.ofFileKind(row.getString("kind")),
                        row.getString("service"),
                        row.getObject("position_day", LocalDate.class),
                        row.getLong("part"),
                        row.getLong("whole")));
    }

    private static List<Object[]> keys(PartnerScope scope, Collection<CustomerId> customers) {
        return customers.stream()
                .map(customer -> new Object[] {scope.partnerId(), customer})
                .toList();
    }
}
