package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.licensing.inflation.InflationDiagnosis;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.positions.HistoryTiers;
import io.seatwise.licensing.positions.PositionTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and removes the rows of days whose week or month keeps a later one. Runs in the caller's transaction. */
@Repository
class CondensableRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CondensableRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One kind of figures of a customer's service. */
    record Source(CustomerId customer, PositionTable table, String service) {}

    /** A day whose rows an import had replaced. */
    record RunDay(ImportId run, LocalDate day) {}

    private record Subject(CustomerId customer, String service, String productId) {}

    /** The customers behind this one in the order of their ids, {@code most} at most. */
    List<CustomerId> customers(PartnerScope scope, CustomerId after, int most) {
        return jdbc.sql("""
                        select tenant_id
                        from customer
                        where partner_id = :partner and tenant_id > :after
                        order by tenant_id
                        fetch first %d rows only
                        """.formatted(most))
                .param("partner", scope.partnerId())
                .param("after", after)
                .query(CustomerId.ROW)
                .list();
    }

    /**
     * The days that are kept now and need not be, oldest first, each source with the later day that its week or month
     * keeps.
     *
     * @param undoable imports by day that can be undone: what they brought neither goes nor lets another day go
     */
    SortedMap<LocalDate, Map<Source, LocalDate>> old(
            PartnerScope scope,
            List<CustomerId> customers,
            HistoryTiers tiers,
            Map<LocalDate, Set<ImportId>> undoable) {
        Map<Source, SortedSet<LocalDate>> known = new HashMap<>();
        jdbc.sql("""
                        select s.tenant_id, s.kind, s.service, s.position_day
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.position_day < :before and s.condensed_inflated is null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("before", tiers.dailyFrom())
                .query(row -> {
                    Source source = new Source(
                            CustomerId.of(row, "tenant_id"),
                            PositionTable.ofFileKind(row.getString("kind")),
                            row.getString("service"));
                    known.computeIfAbsent(source, each -> new TreeSet<>())
                            .add(row.getObject("position_day", LocalDate.class));
                });
        undoable.forEach((day, runs) -> owners(scope, customers, day, known.keySet())
                .forEach((source, own) -> {
                    if (!Collections.disjoint(own, runs)) {
                        known.getOrDefault(source, new TreeSet<>()).remove(day);
                    }
                }));
        SortedMap<LocalDate, Map<Source, LocalDate>> old = new TreeMap<>();
        known.forEach((source, days) -> tiers.condensable(days)
                .forEach((day, last) ->
                        old.computeIfAbsent(day, each -> new HashMap<>()).put(source, last)));
        return old;
    }

    /** The runs that brought the rows of a day, of those sources that have any. */
    Map<Source, Set<ImportId>> owners(
            PartnerScope scope, List<CustomerId> customers, LocalDate day, Set<Source> wanted) {
        Map<Source, Set<ImportId>> owners = new HashMap<>();
        for (PositionTable table : PositionTable.values()) {
            jdbc.sql("""
                            select distinct t.tenant_id, t.service, t.run_id
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            left join %s t on t.partner_id = :partner and t.position_day = :day
                                and t.tenant_id = id.tenant_id
                            where t.tenant_id is not null
                            """.formatted(table.facts()))
                    .param("partner", scope.partnerId())
                    .param("ids", new UuidArray(customers))
                    .param("day", day)
                    .query(row -> {
                        Source source = new Source(CustomerId.of(row, "tenant_id"), table, row.getString("service"));
                        if (wanted.contains(source)) {
                            owners.computeIfAbsent(source, each -> new HashSet<>())
                                    .add(ImportId.of(row, "run_id"));
                        }
                    });
        }
        return owners;
    }

    /** Removes the rows of a day of these sources, and keeps whether one of their products was inflated. */
    void remove(PartnerScope scope, LocalDate day, Set<Source> sources) {
        Set<Source> inflated = inflated(scope, day, sources);
        for (PositionTable table : PositionTable.values()) {
            List<Source> own =
                    sources.stream().filter(source -> source.table() == table).toList();
            batches.batchUpdate(
                    "delete from %s where partner_id = ? and position_day = ? and tenant_id = ? and service = ?"
                            .formatted(table.facts()),
                    own.stream()
                            .map(source -> new Object[] {scope.partnerId(), day, source.customer(), source.service()})
                            .toList());
            batches.batchUpdate(
                    """
                    update service_day
                    set condensed_inflated = ?
                    where partner_id = ? and tenant_id = ? and kind = ? and position_day = ? and service = ?
                    """,
                    own.stream()
                            .map(source -> new Object[] {
                                inflated.contains(source),
                                scope.partnerId(),
                                source.customer(),
                                table.kind().fileKind(),
                                day,
                                source.service()
                            })
                            .toList());
        }
    }

    /** Those of these sources in which a product was inflated on the day. */
    private Set<Source> inflated(PartnerScope scope, LocalDate day, Set<Source> sources) {
        Set<CustomerId> customers = new HashSet<>();
        sources.stream()
                .filter(source -> source.table() == PositionTable.USAGE)
                .forEach(source -> customers.add(source.customer()));
        Map<Subject, List<UsageFigure>> figures = new HashMap<>();
        if (customers.isEmpty()) {
            return Set.of();
        }
        jdbc.sql("""
                        select t.tenant_id, t.service, t.product_id, t.workload_code, t.active, t.entitled
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join usage_position t on t.partner_id = :partner and t.position_day = :day
                            and t.tenant_id = id.tenant_id
                        where t.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("day", day)
                .query(row -> {
                    Subject subject = new Subject(
                            CustomerId.of(row, "tenant_id"), row.getString("service"), row.getString("product_id"));
                    figures.computeIfAbsent(subject, each -> new ArrayList<>())
                            .add(UsageFigure.of(row, subject.service(), day, subject.productId()));
                });
        Set<Source> inflated = new HashSet<>();
        figures.forEach((subject, rows) -> {
            if (CurrentPosition.usage(rows).values().stream().anyMatch(used -> InflationDiagnosis.excess(used) > 0)) {
                inflated.add(new Source(subject.customer(), PositionTable.USAGE, subject.service()));
            }
        });
        return inflated;
    }

    /** The days of which rows are kept that condensed imports had replaced. */
    List<RunDay> replaced(PartnerScope scope, PositionTable table) {
        return jdbc.sql("""
                        select distinct r.replaced_by, r.position_day
                        from import_run i
                        join %s r on r.partner_id = i.partner_id and r.replaced_by = i.run_id
                        where i.partner_id = :partner and i.condensed_at is not null
                        """.formatted(table.replaced()))
                .param("partner", scope.partnerId())
                .query((row, number) ->
                        new RunDay(ImportId.of(row, "replaced_by"), row.getObject("position_day", LocalDate.class)))
                .list();
    }

    void removeReplaced(PartnerScope scope, PositionTable table, RunDay replaced) {
        batches.update(
                "delete from %s where partner_id = ? and replaced_by = ? and position_day = ?"
                        .formatted(table.replaced()),
                scope.partnerId(),
                replaced.run(),
                replaced.day());
    }
}
