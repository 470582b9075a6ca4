package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.customers.MetCustomers;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Faults;
import io.seatwise.imports.FileKind.Session;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.SourceLine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merges licences' months by licence and month, and takes a run back; in the caller's transaction. */
@Component
class LicenceMonthImport {

    private static final String TYPE = "licence-month";

    /** A month as a run left it, and as it stood before; null when the run added it. */
    record Replaced(LicenceMonth now, @Nullable LicenceMonth before) {}

    private final LicenceMonths months;
    private final CustomerRegistry customers;
    private final ReplacedRows replaced;

    LicenceMonthImport(LicenceMonths months, CustomerRegistry customers, ReplacedRows replaced) {
        this.months = months;
        this.customers = customers;
        this.replaced = replaced;
    }

    Session<LicenceMonth> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context);
    }

    Changes undo(PartnerScope scope, ImportContext context) {
        List<LicenceMonth> gone = new ArrayList<>();
        List<LicenceMonth> back = new ArrayList<>();
        Set<UUID> concerned = new HashSet<>();
        for (Optional<Replaced> each :
                replaced.take(scope, context.runId(), TYPE, Replaced.class).values()) {
            Replaced row = each.orElseThrow();
            concerned.add(row.now().tenantId());
            gone.add(row.now());
            LicenceMonth before = row.before();
            if (before != null) {
                back.add(before);
            }
        }
        months.delete(scope, gone);
        months.insert(scope, back);
        concerned.removeAll(customers.deleteCreatedBy(scope, context.runId()));
        return new Changes(concerned, 0, 0, back.size(), 0, gone.size() - back.size(), new TreeSet<>());
    }

    /** Names may be longer than a key is stored, so the key is their digest. */
    private static String digest(LicenceMonth.Key key) {
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)) + " " + key.tenantId();
    }

    private final class Merging implements Session<LicenceMonth> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final MetCustomers met;
        private final Set<UUID> changed = new HashSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;

        Merging(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.context = context;
            this.met = customers.meeting(scope, context);
        }

        @Override
        public void preview(List<LicenceMonth> rows, List<SourceLine> lines, Faults faults) {
            merge(rows);
        }

        @Override
        public void apply(List<LicenceMonth> rows) {
            applying = true;
            merge(rows);
        }

        private void merge(List<LicenceMonth> rows) {
            if (rows.isEmpty()) {
                return;
            }
            Map<LicenceMonth.Key, LicenceMonth> known = known(rows);
            List<LicenceMonth> stored = new ArrayList<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            for (LicenceMonth row : rows) {
                LicenceMonth before = known.get(row.key());
                if (row.equals(before)) {
                    unchanged++;
                    continue;
                }
                added += before == null ? 1 : 0;
                altered += before == null ? 0 : 1;
                changed.add(row.tenantId());
                stored.add(row);
                kept.put(digest(row.key()), new Replaced(row, before));
            }
            if (applying) {
                months.delete(scope, stored);
                months.insert(scope, stored);
                replaced.keep(scope, context.runId(), TYPE, kept);
            }
        }

        private Map<LicenceMonth.Key, LicenceMonth> known(List<LicenceMonth> rows) {
            Set<UUID> tenantIds = new HashSet<>();
            TreeSet<LocalDate> span = new TreeSet<>();
            for (LicenceMonth row : rows) {
                tenantIds.add(row.tenantId());
                span.add(row.month());
            }
            met.meet(tenantIds, applying);
            Map<LicenceMonth.Key, LicenceMonth> known = new HashMap<>();
            months.rows(scope, tenantIds, span.first(), span.last()).forEach(row -> known.put(row.key(), row));
            return known;
        }

        @Override
        public Changes finish() {
            return new Changes(changed, met.created(), added, altered, unchanged, 0, new TreeSet<>());
        }
    }
}
