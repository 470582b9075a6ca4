package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds products whose assigned seats just grew: people who were given something a few weeks ago cannot be expected to
 * use it yet. Runs in the caller's transaction.
 */
@Repository
class SeatGrowth {

    /** Figures older than this before the window say nothing about how it began; a rise within it is still known. */
    private static final int LOOK_BACK_DAYS = 62;

    /** A product of a customer. */
    record Key(CustomerId customer, String productId) {}

    private final JdbcClient jdbc;

    SeatGrowth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day of grace of each product of these customers that has any. */
    Map<Key, LocalDate> until(
            PartnerScope scope, Collection<CustomerId> customers, RecommendationSettings settings, LocalDate today) {
        Map<Key, LocalDate> until = new HashMap<>();
        if (settings.grace().seatDays() == 0 || customers.isEmpty()) {
            return until;
        }
        LocalDate begin = today.minusDays(settings.grace().seatDays());
        Map<CustomerId, LocalDate> known = firstDays(scope, customers);
        Map<Key, TreeMap<LocalDate, Long>> assigned = assigned(scope, customers, begin);
        assigned.forEach((key, days) -> {
            LocalDate rise = rise(days, begin, known.get(key.customer()), settings);
            if (rise != null) {
                until.put(key, rise.plusDays(settings.grace().seatDays() - 1L));
            }
        });
        return until;
    }

    /**
     * The first day after {@code begin} on which the seats had grown; null when they had not, or fell again. Each day is
     * compared with the one a number of days earlier, or against the last rise since then: what was counted as a rise is not
     * counted again. Of a product that is new altogether it is its first day, unless the customer has no older figures.
     */
    static @Nullable LocalDate rise(
            TreeMap<LocalDate, Long> days,
            LocalDate begin,
            @Nullable LocalDate firstOfCustomer,
            RecommendationSettings settings) {
        int back = settings.grace().seatDays();
        boolean isNew = firstOfCustomer != null
                && !firstOfCustomer.isAfter(days.firstKey().minusDays(back));
        LocalDate newest = null;
        LocalDate rise = null;
        long baseOfRise = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            LocalDate before = day.getKey().minusDays(back);
            long seats = before(days, newest == null || newest.isBefore(before) ? before : newest, isNew);
            if (hasGrown(seats, day.getValue(), settings)) {
                newest = day.getKey();
                if (rise == null && newest.isAfter(begin)) {
                    rise = newest;
                    baseOfRise = seats;
                }
            }
        }
        return rise != null && hasGrown(baseOfRise, days.lastEntry().getValue(), settings) ? rise : null;
    }

    /** As they stood that day; before the first figures as these say, or none where the product is new. */
    private static long before(TreeMap<LocalDate, Long> days, LocalDate day, boolean isNew) {
        Map.Entry<LocalDate, Long> stood = days.floorEntry(day);
        if (stood != null) {
            return stood.getValue();
        }
        return isNew ? 0 : days.firstEntry().getValue();
    }

    private static boolean hasGrown(long before, long now, RecommendationSettings settings) {
        return now > before && now * 100 >= before * (100 + settings.grace().seatGrowthPercent());
    }

    private Map<CustomerId, LocalDate> firstDays(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        select d.tenant_id, min(d.position_day) as first_day
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_day d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                        where d.assigned is not null
                        group by d.tenant_id
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    days.put(CustomerId.of(row, "tenant_id"), row.getObject("first_day", LocalDate.class));
                });
        return days;
    }

    private Map<Key, TreeMap<LocalDate, Long>> assigned(
            PartnerScope scope, Collection<CustomerId> customers, LocalDate begin) {
        Map<Key, TreeMap<LocalDate, Long>> days = new HashMap<>();
        jdbc.sql("""
                        select d.tenant_id, d.product_id, d.position_day, sum(d.assigned) as assigned
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join deployment_position d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                        where d.position_day >= :from
                        group by d.tenant_id, d.product_id, d.position_day
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("from", begin.minusDays(LOOK_BACK_DAYS))
                .query(row -> {
                    days.computeIfAbsent(
                                    new Key(CustomerId.of(row, "tenant_id"), row.getString("product_id")),
                                    key -> new TreeMap<>())
                            .put(row.getObject("position_day", LocalDate.class), row.getLong("assigned"));
                });
        return days;
    }
}
