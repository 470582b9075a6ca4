package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.WorkloadPosition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the seats of customers' products: assigned today, assigned most in 90 days, used in the busiest workload. */
@Repository
class ProductSeats {

    private static final TypeReference<List<WorkloadPosition>> WORKLOADS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProductSeats(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A product of a customer. */
    record Key(CustomerId customer, String productId) {}

    /**
     * Counts over all channels; null where no source says.
     *
     * @param entitled,active of the workload that is used most
     */
    record Seats(
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active) {

        public static final Seats UNKNOWN = new Seats(null, null, null);
    }

    Map<Key, Seats> current(PartnerScope scope, Collection<CustomerId> customers) {
        Map<Key, Seats> seats = new HashMap<>();
        jdbc.sql("""
                        select m.tenant_id, m.product_id, m.assigned, m.workloads
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join product_metrics m on m.partner_id = :partner and m.tenant_id = id.tenant_id
                        where m.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    WorkloadPosition busiest = WorkloadPosition.busiest(
                                    json.readValue(row.getString("workloads"), WORKLOADS))
                            .orElse(null);
                    seats.put(
                            new Key(CustomerId.of(row, "tenant_id"), row.getString("product_id")),
                            new Seats(
                                    row.getObject("assigned", Long.class),
                                    busiest == null ? null : busiest.entitled(),
                                    busiest == null ? null : busiest.active()));
                });
        return seats;
    }

    /** The largest number of seats assigned on a day of the last 90, over all channels. */
    Map<Key, Long> largest(PartnerScope scope, Collection<CustomerId> customers, LocalDate today) {
        Map<Key, Long> largest = new HashMap<>();
        jdbc.sql("""
                        select d.tenant_id, d.product_id, sum(d.assigned) as assigned
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join deployment_position d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                        where d.position_day >= :from and d.position_day <= :today
                        group by d.tenant_id, d.product_id, d.position_day
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("from", today.minusDays(SeatShare.DAYS - 1L))
                .param("today", today)
                .query(row -> {
                    Key key = new Key(CustomerId.of(row, "tenant_id"), row.getString("product_id"));
                    largest.merge(key, row.getLong("assigned"), Math::max);
                });
        return largest;
    }
}
