package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.licensing.catalogue.SeenNames;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Applies and undoes daily figures. The figures of a customer, product, workload and day in a file replace those of
 * earlier imports, in all channels and services; the replaced figures are kept, so that the run can be undone.
 */
@Repository
public class PositionImport {

    private static final int CUSTOMERS_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NamedParameterJdbcTemplate inChunks;
    private final BulkRows bulk;
    private final CustomerRegistry customers;
    private final SeenNames names;
    private final CondensedDays condensed;

    PositionImport(
            JdbcClient jdbc,
            JdbcTemplate batches,
            BulkRows bulk,
            CustomerRegistry customers,
            SeenNames names,
            CondensedDays condensed) {
        this.jdbc = jdbc;
        this.batches = batches;
        JdbcTemplate inChunks = new JdbcTemplate(Objects.requireNonNull(batches.getDataSource()));
        inChunks.setFetchSize(CUSTOMERS_AT_ONCE);
        this.inChunks = new NamedParameterJdbcTemplate(inChunks);
        this.bulk = bulk;
        this.customers = customers;
        this.names = names;
        this.condensed = condensed;
    }

    public FileKind.Session<PositionLine> open(PositionTable table, PartnerScope scope, ImportContext context) {
        return new PositionSession(
                this,
                customers,
                names.collect(scope),
                new KeptRows(condensed, table, scope),
                new PositionRun(table, scope, context));
    }

    public Changes undo(PositionTable table, PartnerScope scope, ImportContext context) {
        PositionRun run = new PositionRun(table, scope, context);
        SortedMap<LocalDate, Set<CustomerId>> concerned = new TreeMap<>();
        forEachDay(run, concerned::put);
        long removed = of(run, table.deleteRun()).update();
        long back = of(run, table.putBack()).update();
        of(run, table.clearReplaced()).update();
        Set<CustomerId> all = new HashSet<>();
        concerned.forEach((day, some) -> {
            rebuildServiceDays(run, day, some);
            all.addAll(some);
        });
        all.removeAll(customers.deleteCreatedBy(scope, context.runId()));
        return new Changes(
                all, 0, new Changes.Rows(Math.max(0, removed - back), back, 0, 0), new TreeSet<>(concerned.keySet()));
    }

    boolean hasOtherRows(PositionRun run, LocalDate day) {
        return of(run, run.table().hasOtherRows())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void insert(PositionRun run, List<PositionLine> lines, boolean staged) {
        PositionTable table = run.table();
        if (!lines.isEmpty()) {
            bulk.insert(
                    staged ? table.stage() : table.facts(),
                    table.rowColumns(),
                    lines.stream()
                            .map(line -> table.row(
                                    run.scope().partnerId(), run.context().runId(), line))
                            .toList());
        }
    }

    /**
     * How staged rows differ from what is known.
     *
     * @param known staged rows that are known, with these or other counts
     * @param vanished known rows of the same customers, products, workloads and days that are not staged
     */
    record Difference(long known, long unchanged, long vanished, Set<CustomerId> customers) {

        static final Difference NONE = new Difference(0, 0, 0, Set.of());

        boolean replacesRows() {
            return known > unchanged || vanished > 0;
        }
    }

    Difference compare(PositionRun run, long staged) {
        PositionTable table = run.table();
        Difference counts = of(run, table.compare())
                .query((row, number) -> new Difference(row.getLong("known"), row.getLong("unchanged"), 0, Set.of()))
                .single();
        long inGroups = of(run, table.countInGroups()).query(Long.class).single();
        long vanished = inGroups - counts.known();
        Set<CustomerId> changed = new HashSet<>();
        if (counts.unchanged() < staged) {
            changed.addAll(customers(run, table.customersChanged()));
        }
        if (vanished > 0) {
            changed.addAll(customers(run, table.customersLosing()));
        }
        return new Difference(counts.known(), counts.unchanged(), vanished, changed);
    }

    private List<CustomerId> customers(PositionRun run, String sql) {
        return of(run, sql).query(CustomerId.ROW).list();
    }

    /** Lets staged rows replace what was said before. */
    void replace(PositionRun run, Difference difference, Collection<LocalDate> days) {
        PositionTable table = run.table();
        if (difference.known() > difference.unchanged()) {
            of(run, table.keepChanged()).update();
        }
        if (difference.vanished() > 0) {
            of(run, table.keepVanished()).update();
        }
        if (difference.replacesRows()) {
            days.forEach(
                    day -> of(run, table.deleteReplaced()).param("day", day).update());
        }
        of(run, table.insertStaged()).update();
    }

    void clearStage(PositionRun run) {
        of(run, run.table().clearStage()).update();
    }

    /** Rebuilds the sums by service and day from the new facts. */
    void rebuildServiceDays(PositionRun run) {
        forEachDay(run, (day, some) -> rebuildServiceDays(run, day, some));
    }

    /**
     * Passes each day on which the run changed anything to the consumer, with its customers, the first day first. All days come from one
     * statement, since one for each would read the rows of the run once a day; one day at a time is kept in memory.
     */
    private void forEachDay(PositionRun run, BiConsumer<LocalDate, Set<CustomerId>> consumer) {
        SortedMap<LocalDate, Set<CustomerId>> current = new TreeMap<>();
        inChunks.query(
                run.table().customersChangedByDay(),
                Map.of("partner", run.scope().partnerId(), "run", run.context().runId()),
                (ResultSet row) -> {
                    LocalDate day = row.getObject("position_day", LocalDate.class);
                    if (!current.isEmpty() && !current.containsKey(day)) {
                        current.forEach(consumer);
                        current.clear();
                    }
                    current.computeIfAbsent(day, each -> new HashSet<>()).add(CustomerId.of(row, "tenant_id"));
                });
        current.forEach(consumer);
    }

    private void rebuildServiceDays(PositionRun run, LocalDate day, Set<CustomerId> customerIds) {
        PositionTable table = run.table();
        PartnerScope scope = run.scope();
        List<CustomerId> all = new ArrayList<>(customerIds);
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<CustomerId> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            batches.batchUpdate(
                    """
                    delete from service_day
                    where partner_id = ? and tenant_id = ? and kind = ? and position_day = ?
                        and condensed_inflated is null
                    """,
                    some.stream()
                            .map(customer -> new Object[] {
                                scope.partnerId(), customer, table.kind().fileKind(), day
                            })
                            .toList());
            jdbc.sql(table.insertServiceDays())
                    .param("partner", scope.partnerId())
                    .param("day", day)
                    .param("ids", new UuidArray(some))
                    .update();
        }
    }

    private StatementSpec of(PositionRun run, String sql) {
        return jdbc.sql(sql)
                .param("partner", run.scope().partnerId())
                .param("run", run.context().runId());
    }
}
