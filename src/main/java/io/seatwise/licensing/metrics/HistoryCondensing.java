package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.CondensedImports;
import io.seatwise.licensing.metrics.CondensableRows.RunDay;
import io.seatwise.licensing.metrics.CondensableRows.Source;
import io.seatwise.licensing.positions.CondensedDays;
import io.seatwise.licensing.positions.HistoryKeeping;
import io.seatwise.licensing.positions.HistoryTiers;
import io.seatwise.licensing.positions.PositionTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Service;

/**
 * Removes the rows by product and workload of days whose week or month keeps a later one. The sums of those days by
 * service and by customer stay, and whether a product was inflated: figures of a customer and of the portfolio are by
 * day for ever. Works in transactions of a bounded size, and goes on where it was ended.
 *
 * @see <a href="../../../../../../../docs/decisions/146-history-in-tiers.md">decision 146</a>
 */
@Service
public class HistoryCondensing {

    private static final int CUSTOMERS_AT_ONCE = 50;
    private static final int DAYS_AT_ONCE = 2000;

    private final CondensableRows rows;
    private final PartnerTransactions transactions;
    private final CondensedImports imports;
    private final CondensedDays condensed;
    private final HistoryKeeping keeping;
    private final Derived derived;

    HistoryCondensing(
            CondensableRows rows,
            PartnerTransactions transactions,
            CondensedImports imports,
            CondensedDays condensed,
            HistoryKeeping keeping,
            Derived derived) {
        this.rows = rows;
        this.transactions = transactions;
        this.imports = imports;
        this.condensed = condensed;
        this.keeping = keeping;
        this.derived = derived;
    }

    /** Condenses what is old enough today; returns how many days of customers' services were condensed. */
    public long condense(PartnerScope scope) {
        HistoryTiers tiers = keeping.tiers();
        long days = 0;
        CustomerId after = CustomerId.FIRST;
        List<CustomerId> some;
        do {
            CustomerId last = after;
            some = transactions.read(scope, () -> rows.customers(scope, last, CUSTOMERS_AT_ONCE));
            if (!some.isEmpty()) {
                days += condense(scope, some, tiers);
                after = some.getLast();
            }
        } while (some.size() == CUSTOMERS_AT_ONCE);
        for (PositionTable table : PositionTable.values()) {
            removeReplaced(scope, table);
        }
        return days;
    }

    private long condense(PartnerScope scope, List<CustomerId> customers, HistoryTiers tiers) {
        long all = 0;
        int days;
        do {
            days = transactions.write(scope, () -> condenseOnce(scope, customers, tiers));
            all += days;
        } while (days >= DAYS_AT_ONCE);
        return all;
    }

    private int condenseOnce(PartnerScope scope, List<CustomerId> customers, HistoryTiers tiers) {
        imports.lock(scope);
        derived.lock(scope);
        Map<LocalDate, Set<ImportId>> undoable = imports.undoable(scope, tiers.dailyFrom());
        SortedMap<LocalDate, Map<Source, LocalDate>> old = rows.old(scope, customers, tiers, undoable);
        if (old.isEmpty()) {
            return 0;
        }
        Set<ImportId> runs = new HashSet<>();
        Map<LocalDate, Set<Source>> keepers = new HashMap<>();
        int days = 0;
        for (Map.Entry<LocalDate, Map<Source, LocalDate>> each : old.entrySet()) {
            Map<Source, LocalDate> sources = each.getValue();
            rows.owners(scope, customers, each.getKey(), sources.keySet())
                    .values()
                    .forEach(runs::addAll);
            sources.forEach((source, last) ->
                    keepers.computeIfAbsent(last, day -> new HashSet<>()).add(source));
            rows.remove(scope, each.getKey(), sources.keySet());
            days += sources.size();
            if (days >= DAYS_AT_ONCE) {
                break;
            }
        }
        keepers.forEach((day, sources) ->
                rows.owners(scope, customers, day, sources).values().forEach(runs::addAll));
        imports.mark(scope, runs);
        condensed.extend(scope, tiers.dailyFrom());
        return days;
    }

    /** Removes what condensed imports had replaced: they can no longer be undone. */
    private void removeReplaced(PartnerScope scope, PositionTable table) {
        for (RunDay each : transactions.read(scope, () -> rows.replaced(scope, table))) {
            transactions.run(scope, () -> rows.removeReplaced(scope, table, each));
        }
    }
}
