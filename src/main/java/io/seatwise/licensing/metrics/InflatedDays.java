package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.inflation.InflationDiagnosis;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.positions.OrganisationUsage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds the days on which one customer was inflated; {@link EarlierPositions} answers that for many on one day. */
@Service
public class InflatedDays {

    /** A service's figures of a day; none but the verdict where they are condensed. */
    private record Stood(List<UsageFigure> figures, boolean inflated) {}

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    InflatedDays(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Finds the days with usage figures, both ends included, at the end of which the customer was inflated. Figures
     * before the first day are not looked at. The caller gives a customer that its scope may see.
     */
    public SortedSet<LocalDate> of(PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to) {
        return transactions.read(scope, () -> {
            if (!mayBeInflated(scope, customer, from, to)) {
                return new TreeSet<>();
            }
            return inflated(figures(scope, customer, from, to));
        });
    }

    /** Sums over channels and workloads, and the fold of OneDrive, pass 100 % only where a row does. */
    private boolean mayBeInflated(PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from usage_position
                            where partner_id = :partner and tenant_id = :tenant and active > entitled
                                and position_day between :from and :to)
                            or exists (
                                select 1
                                from service_day
                                where partner_id = :partner and tenant_id = :tenant and condensed_inflated
                                    and kind = 'license-usage' and position_day between :from and :to)
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private SortedMap<LocalDate, Map<String, Stood>> figures(
            PartnerScope scope, CustomerId customer, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Map<String, Stood>> byDay = new TreeMap<>();
        jdbc.sql("""
                        select position_day, service, condensed_inflated
                        from service_day
                        where partner_id = :partner and tenant_id = :tenant and kind = 'license-usage'
                            and position_day between :from and :to and condensed_inflated is not null
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    byDay.computeIfAbsent(row.getObject("position_day", LocalDate.class), each -> new HashMap<>())
                            .put(row.getString("service"), new Stood(List.of(), row.getBoolean("condensed_inflated")));
                });
        jdbc.sql("""
                        select position_day, service, product_id, workload_code, active, entitled
                        from usage_position
                        where partner_id = :partner and tenant_id = :tenant and position_day between :from and :to
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    LocalDate day = row.getObject("position_day", LocalDate.class);
                    String service = row.getString("service");
                    String workload = row.getString("workload_code");
                    byDay.computeIfAbsent(day, each -> new HashMap<>())
                            .computeIfAbsent(service, each -> new Stood(new ArrayList<>(), false))
                            .figures()
                            .add(new UsageFigure(
                                    service,
                                    day,
                                    row.getString("product_id"),
                                    new WorkloadPosition(
                                            workload,
                                            workload,
                                            row.getLong("entitled"),
                                            row.getLong("active"),
                                            null,
                                            false)));
                });
        return byDay;
    }

    /** On each day the newest figures of each service up to then count. */
    private static SortedSet<LocalDate> inflated(SortedMap<LocalDate, Map<String, Stood>> byDay) {
        SortedSet<LocalDate> inflated = new TreeSet<>();
        Map<String, LocalDate> newest = new HashMap<>();
        Map<String, Stood> current = new HashMap<>();
        byDay.forEach((day, services) -> {
            services.keySet().forEach(service -> newest.put(service, day));
            current.putAll(services);
            var leftOut = OrganisationUsage.leftOut(newest);
            List<Stood> counted = current.entrySet().stream()
                    .filter(entry -> !leftOut.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            List<UsageFigure> figures =
                    counted.stream().flatMap(stood -> stood.figures().stream()).toList();
            if (counted.stream().anyMatch(Stood::inflated)
                    || CurrentPosition.usage(figures).values().stream()
                            .anyMatch(used -> InflationDiagnosis.excess(used) > 0)) {
                inflated.add(day);
            }
        });
        return inflated;
    }
}
