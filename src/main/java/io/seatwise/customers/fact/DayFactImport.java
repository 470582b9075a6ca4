package io.seatwise.customers.fact;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.customers.MetCustomers;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Merges rows by their key, batch by batch, keeps what they replace, and takes a run back. Rows about the people of a
 * customer that has opted out of people experiences are refused.
 */
@Component
public class DayFactImport {

    private static final Column<CustomerId> TENANT = Column.customer("customerTenantId");

    private final CustomerRegistry customers;
    private final ReplacedRows replaced;
    private final OptedOut privacy;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DayFactImport(
            CustomerRegistry customers,
            ReplacedRows replaced,
            OptedOut privacy,
            JdbcClient jdbc,
            JdbcTemplate batches) {
        this.customers = customers;
        this.replaced = replaced;
        this.privacy = privacy;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Declares a table whose rows have no key but customer and day, and no other reader. */
    public <R extends DayFact> DayFactTable<R> table(String name, String dayColumn, Class<R> rowType) {
        return new DayFactTable<>(jdbc, batches, name, dayColumn, rowType);
    }

    /** @param placing puts what the file does not say into a row: the customer or the day */
    <R extends DayFact> FileKind.Session<R> open(
            DayFactTable<R> table, PartnerScope scope, ImportContext context, UnaryOperator<R> placing) {
        return new Merging<>(table, scope, context, placing);
    }

    /** Brings the rows that a run has written back to what they were. */
    public <R extends DayFact> Changes undo(DayFactTable<R> table, PartnerScope scope, ImportContext context) {
        Map<String, Optional<R>> before = replaced.take(scope, context.runId(), table.keptAs(), table.rowType());
        Set<CustomerId> concerned = new HashSet<>();
        SortedSet<LocalDate> days = new TreeSet<>();
        before.keySet().forEach(key -> {
            String[] parts = key.split(" ", 3);
            concerned.add(CustomerId.of(parts[0]));
            days.add(LocalDate.parse(parts[1]));
        });
        if (!before.isEmpty()) {
            table.delete(
                    scope,
                    table.find(scope, concerned, days.first(), days.last()).stream()
                            .filter(row -> before.containsKey(row.key()))
                            .toList());
        }
        List<R> back = before.values().stream().flatMap(Optional::stream).toList();
        table.insert(scope, back);
        concerned.removeAll(customers.deleteCreatedBy(scope, context.runId()));
        return new Changes(
                concerned, 0, new Changes.Rows(0, back.size(), 0, before.size() - back.size()), shown(table, days));
    }

    private static SortedSet<LocalDate> shown(DayFactTable<?> table, SortedSet<LocalDate> days) {
        return table.isByDay() ? days : Collections.emptySortedSet();
    }

    private final class Merging<R extends DayFact> implements FileKind.Session<R> {

        private final DayFactTable<R> table;
        private final PartnerScope scope;
        private final ImportContext context;
        private final UnaryOperator<R> placing;
        private final MetCustomers met;
        private final Set<CustomerId> changed = new HashSet<>();
        private final SortedSet<LocalDate> days = new TreeSet<>();
        private @Nullable Set<CustomerId> optedOut;
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;

        Merging(DayFactTable<R> table, PartnerScope scope, ImportContext context, UnaryOperator<R> placing) {
            this.table = table;
            this.scope = scope;
            this.context = context;
            this.met = customers.meeting(scope, context);
            this.placing = placing;
        }

        @Override
        public void preview(List<R> rows, List<SourceLine> lines, Faults faults) {
            take(rows, lines, faults);
        }

        @Override
        public void apply(List<R> rows, List<SourceLine> lines, Faults faults) {
            applying = true;
            take(rows, lines, faults);
        }

        private void take(List<R> rows, List<SourceLine> lines, Faults faults) {
            List<R> placed = rows.stream().map(placing).toList();
            List<R> welcome = new ArrayList<>();
            for (int i = 0; i < placed.size(); i++) {
                if (isUnwelcome(placed.get(i))) {
                    faults.add(
                            lines.get(i),
                            TENANT,
                            ProblemCode.CONFLICT,
                            placed.get(i).customer().toString(),
                            privacy.expected());
                } else {
                    welcome.add(placed.get(i));
                }
            }
            merge(welcome);
        }

        private boolean isUnwelcome(R row) {
            if (!row.aboutPeople()) {
                return false;
            }
            Set<CustomerId> out = optedOut;
            if (out == null) {
                out = privacy.optedOut(scope);
                optedOut = out;
            }
            return out.contains(row.customer());
        }

        private void merge(List<R> rows) {
            if (rows.isEmpty()) {
                return;
            }
            Set<CustomerId> customerIds = rows.stream().map(DayFact::customer).collect(Collectors.toSet());
            met.meet(customerIds, applying);
            Map<String, R> known = known(rows, customerIds);
            List<R> stored = new ArrayList<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            for (R row : rows) {
                R before = known.get(row.key());
                if (row.equals(before) || row.saysNothing()) {
                    unchanged++;
                    continue;
                }
                added += before == null ? 1 : 0;
                altered += before == null ? 0 : 1;
                changed.add(row.customer());
                days.add(row.day());
                kept.put(row.key(), before);
                stored.add(row);
            }
            if (applying) {
                table.delete(
                        scope,
                        stored.stream()
                                .filter(row -> known.containsKey(row.key()))
                                .toList());
                table.insert(scope, stored);
                replaced.keep(scope, context.runId(), table.keptAs(), kept);
            }
        }

        private Map<String, R> known(List<R> rows, Set<CustomerId> customerIds) {
            SortedSet<LocalDate> ofThese =
                    rows.stream().map(DayFact::day).collect(Collectors.toCollection(TreeSet::new));
            Map<String, R> known = new HashMap<>();
            table.find(scope, customerIds, ofThese.first(), ofThese.last()).forEach(row -> known.put(row.key(), row));
            return known;
        }

        @Override
        public Changes finish() {
            return new Changes(
                    changed, met.created(), new Changes.Rows(added, altered, unchanged, 0), shown(table, days));
        }
    }
}
