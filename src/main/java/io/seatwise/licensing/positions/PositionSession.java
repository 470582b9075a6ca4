package io.seatwise.licensing.positions;

import io.seatwise.customers.CustomerRegistry;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.licensing.catalogue.SeenNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One import of daily figures. Rows of a day that has none yet are stored at once; rows of other days are put aside and
 * compared as a whole at the end, because channels of one group may stand anywhere in the file.
 */
final class PositionSession implements FileKind.Session<PositionLine> {

    private final PositionImport positions;
    private final CustomerRegistry registry;
    private final SeenNames.Collecting names;
    private final KeptRows kept;
    private final PositionRun run;

    private final Map<LocalDate, Boolean> dayIsKnown = new HashMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Set<CustomerId> met = new HashSet<>();
    private final Set<CustomerId> created = new HashSet<>();
    private final Set<CustomerId> nameless = new HashSet<>();
    private final Set<CustomerId> changed = new HashSet<>();
    private boolean applying;
    private long added;
    private long staged;

    PositionSession(
            PositionImport positions,
            CustomerRegistry registry,
            SeenNames.Collecting names,
            KeptRows kept,
            PositionRun run) {
        this.positions = positions;
        this.registry = registry;
        this.names = names;
        this.kept = kept;
        this.run = run;
    }

    @Override
    public void preview(List<PositionLine> rows, List<SourceLine> lines, Faults faults) {
        List<PositionLine> taken = kept.of(rows, lines, faults);
        meetCustomers(taken);
        take(taken);
    }

    @Override
    public void apply(List<PositionLine> rows, List<SourceLine> lines, Faults faults) {
        applying = true;
        List<PositionLine> taken = kept.of(rows, lines, faults);
        meetCustomers(taken);
        meetProducts(taken);
        take(taken);
    }

    private void take(List<PositionLine> rows) {
        List<PositionLine> fresh = new ArrayList<>();
        List<PositionLine> other = new ArrayList<>();
        for (PositionLine row : rows) {
            days.add(row.key().day());
            boolean known = dayIsKnown.computeIfAbsent(row.key().day(), day -> positions.hasOtherRows(run, day));
            (known ? other : fresh).add(row);
        }
        fresh.forEach(row -> changed.add(row.key().customer()));
        added += fresh.size();
        staged += other.size();
        if (applying) {
            positions.insert(run, fresh, false);
        }
        positions.insert(run, other, true);
    }

    private void meetCustomers(List<PositionLine> rows) {
        Map<CustomerId, @Nullable String> fresh = new HashMap<>();
        Map<CustomerId, String> named = new HashMap<>();
        for (PositionLine row : rows) {
            CustomerId customer = row.key().customer();
            String name = row.names().customer();
            if (!met.contains(customer)) {
                if (name != null) {
                    fresh.putIfAbsent(customer, name);
                    named.putIfAbsent(customer, name);
                } else {
                    fresh.putIfAbsent(customer, null);
                }
            } else if (name != null && nameless.contains(customer)) {
                named.putIfAbsent(customer, name);
            }
        }
        if (!fresh.isEmpty()) {
            met.addAll(fresh.keySet());
            Map<CustomerId, String> known = registry.known(run.scope(), fresh.keySet());
            known.forEach((customer, name) -> {
                fresh.remove(customer);
                if (name.equals(customer.toString())) {
                    nameless.add(customer);
                }
            });
            created.addAll(fresh.keySet());
            fresh.keySet().stream()
                    .filter(customer -> !named.containsKey(customer))
                    .forEach(nameless::add);
        }
        named.keySet().retainAll(nameless);
        nameless.removeAll(named.keySet());
        if (applying) {
            registry.create(run.scope(), run.context(), fresh);
            registry.nameNameless(run.scope(), named);
        }
    }

    private void meetProducts(List<PositionLine> rows) {
        Map<String, String> products = new HashMap<>();
        Set<String> workloads = new HashSet<>();
        for (PositionLine row : rows) {
            products.putIfAbsent(row.key().productId(), row.key().service());
            names.product(
                    row.key().productId(), row.names().product(), row.key().day());
            if (run.table() == PositionTable.USAGE) {
                workloads.add(row.key().workloadCode());
                names.workload(
                        row.key().workloadCode(),
                        row.names().workload(),
                        row.key().day());
            }
        }
        names.ensureProducts(products);
        names.ensureWorkloads(workloads);
    }

    @Override
    public Changes finish() {
        PositionImport.Difference difference =
                staged == 0 ? PositionImport.Difference.NONE : positions.compare(run, staged);
        changed.addAll(difference.customers());
        if (applying) {
            names.store();
            if (staged > 0) {
                positions.replace(run, difference, days);
            }
            positions.rebuildServiceDays(run);
            // The transaction of a preview is rolled back, and the stage with it
            if (staged > 0) {
                positions.clearStage(run);
            }
        }
        return new Changes(
                changed,
                created.size(),
                new Changes.Rows(
                        added + staged - difference.known(),
                        difference.known() - difference.unchanged() + difference.vanished(),
                        difference.unchanged() + kept.leftOut(),
                        0),
                days);
    }
}
