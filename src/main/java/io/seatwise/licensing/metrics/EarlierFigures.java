package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.inflation.InflationDiagnosis;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.OrganisationUsage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes how each customer stood a while ago into {@code customer_metrics}, so that a change over that while is in the
 * row that the present figures are in.
 */
@Repository
class EarlierFigures {

    private record Source(CustomerId customer, String service) {}

    /** The newest day, and whether it was inflated where its rows are condensed; null where they are kept. */
    private record Newest(LocalDate day, @Nullable Boolean inflated) {}

    private record Subject(CustomerId customer, String productId) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CustomerDays days;

    EarlierFigures(JdbcClient jdbc, JdbcTemplate batches, CustomerDays days) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.days = days;
    }

    /** Finds anew how these customers stood on {@code day}, each by its newest figures up to then. */
    void renew(PartnerScope scope, Collection<CustomerId> customerIds, LocalDate day) {
        Map<CustomerId, DayPosition> standing = days.standingOn(scope, customerIds, day);
        Set<CustomerId> inflated = inflatedOn(scope, standing.keySet(), day);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CustomerId customer : customerIds) {
            DayPosition earlier = standing.get(customer);
            rows.add(new @Nullable Object[] {
                earlier == null ? null : earlier.day(),
                earlier == null ? null : earlier.entitled(),
                earlier == null ? null : earlier.active(),
                inflated.contains(customer),
                scope.partnerId(),
                customer
            });
        }
        batches.batchUpdate("""
                update customer_metrics
                set earlier_day = ?, earlier_entitled = ?, earlier_active = ?, earlier_inflated = ?
                where partner_id = ? and tenant_id = ?
                """, rows);
    }

    /**
     * Those of the customers that were inflated as their usage stood on {@code day}. Usage is read a day at a time, of
     * the customers whose newest figures are of that day: both databases look up partner, day and customer in an index.
     */
    Set<CustomerId> inflatedOn(PartnerScope scope, Collection<CustomerId> customerIds, LocalDate day) {
        Set<CustomerId> inflated = new HashSet<>();
        Map<Source, LocalDate> newest = new HashMap<>();
        SortedMap<LocalDate, Set<CustomerId>> byDay = new TreeMap<>();
        newest(scope, customerIds, day).forEach((source, stood) -> {
            if (stood.inflated() == null) {
                newest.put(source, stood.day());
                byDay.computeIfAbsent(stood.day(), each -> new HashSet<>()).add(source.customer());
            } else if (stood.inflated()) {
                inflated.add(source.customer());
            }
        });
        Set<CustomerId> suspects = new HashSet<>();
        byDay.forEach((stoodOn, customers) ->
                UuidArray.forEachChunk(customers, some -> suspects.addAll(suspects(scope, stoodOn, some))));
        Map<Subject, List<UsageFigure>> figures = new HashMap<>();
        byDay.forEach((stoodOn, customers) -> {
            List<CustomerId> some =
                    customers.stream().filter(suspects::contains).toList();
            UuidArray.forEachChunk(some, each -> collect(scope, stoodOn, each, newest, figures));
        });
        figures.forEach((subject, rows) -> {
            if (CurrentPosition.usage(rows).values().stream().anyMatch(used -> InflationDiagnosis.excess(used) > 0)) {
                inflated.add(subject.customer());
            }
        });
        return inflated;
    }

    private Map<Source, Newest> newest(PartnerScope scope, Collection<CustomerId> customerIds, LocalDate day) {
        Map<Source, Newest> newest = new HashMap<>();
        UuidArray.forEachChunk(
                customerIds,
                some -> jdbc.sql("""
                        select n.tenant_id, n.service, n.position_day, d.condensed_inflated
                        from (
                            select s.tenant_id, s.service, max(s.position_day) as position_day
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                            where s.kind = 'license-usage' and s.position_day <= :day
                            group by s.tenant_id, s.service) n
                        join service_day d on d.partner_id = :partner and d.tenant_id = n.tenant_id
                            and d.kind = 'license-usage' and d.position_day = n.position_day and d.service = n.service
                        """)
                        .param("ids", some)
                        .param("partner", scope.partnerId())
                        .param("day", day)
                        .query(row -> {
                            newest.put(
                                    new Source(CustomerId.of(row, "tenant_id"), row.getString("service")),
                                    new Newest(
                                            row.getObject("position_day", LocalDate.class),
                                            row.getObject("condensed_inflated", Boolean.class)));
                        }));
        leaveOut(newest);
        return newest;
    }

    private static void leaveOut(Map<Source, Newest> newest) {
        Map<CustomerId, Map<String, LocalDate>> byCustomer = new HashMap<>();
        newest.forEach((source, stood) -> byCustomer
                .computeIfAbsent(source.customer(), customer -> new HashMap<>())
                .put(source.service(), stood.day()));
        byCustomer.forEach((customer, days) ->
                OrganisationUsage.leftOut(days).forEach(service -> newest.remove(new Source(customer, service))));
    }

    /**
     * The customers that may have been inflated: sums over channels and workloads, and the fold of OneDrive, pass 100 %
     * only where a row does.
     */
    private List<CustomerId> suspects(PartnerScope scope, LocalDate day, UuidArray customerIds) {
        return jdbc.sql("""
                        select distinct t.tenant_id
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join usage_position t on t.partner_id = :partner and t.position_day = :day
                            and t.tenant_id = id.tenant_id
                        where t.active > t.entitled
                        """)
                .param("ids", customerIds)
                .param("partner", scope.partnerId())
                .param("day", day)
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list();
    }

    private void collect(
            PartnerScope scope,
            LocalDate day,
            UuidArray customerIds,
            Map<Source, LocalDate> newest,
            Map<Subject, List<UsageFigure>> figures) {
        jdbc.sql("""
                        select t.tenant_id, t.service, t.product_id, t.workload_code, t.active, t.entitled
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join usage_position t on t.partner_id = :partner and t.position_day = :day
                            and t.tenant_id = id.tenant_id
                        where t.tenant_id is not null
                        """)
                .param("ids", customerIds)
                .param("partner", scope.partnerId())
                .param("day", day)
                .query(row -> {
                    Subject subject = new Subject(CustomerId.of(row, "tenant_id"), row.getString("product_id"));
                    String service = row.getString("service");
                    if (day.equals(newest.get(new Source(subject.customer(), service)))) {
                        figures.computeIfAbsent(subject, each -> new ArrayList<>())
                                .add(UsageFigure.of(row, service, day, subject.productId()));
                    }
                });
    }
}
