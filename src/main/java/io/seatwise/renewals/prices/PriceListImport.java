package io.seatwise.renewals.prices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.access.PartnerScope;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.PriceBasis;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Merges a price list by product, term, plan, market, currency, segment, tier and first day. A row without a first day
 * that has another price than before is valid from the day of the import, so that the old price keeps its time.
 */
@Repository
class PriceListImport {

    private static final String TYPE = "price";

    private static final String INSERT = """
            insert into price (valid_to, tier_max, unit_price, list_day, run_id, basis, partner_id, product_key, segment,
                market, currency, term_months, billing_plan, tier_min, valid_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String KEY = """
            where partner_id = ? and product_key = ? and segment = ? and market = ? and currency = ? and term_months = ?
                and billing_plan = ? and tier_min = ? and valid_from = ?
            """;

    private final JdbcTemplate batches;
    private final ReplacedRows replaced;
    private final PriceStore store;

    PriceListImport(JdbcTemplate batches, ReplacedRows replaced, PriceStore store) {
        this.batches = batches;
        this.replaced = replaced;
        this.store = store;
    }

    /** The run that wrote a row, and its day. */
    record Origin(LocalDate listDay, ImportId runId) {}

    /** A row of the table with the run that wrote it. */
    record Stored(
            PriceLine.Key key,
            @JsonUnwrapped ListPrice.Validity validity,
            @Nullable Long tierMax,
            BigDecimal unitPrice,
            @JsonUnwrapped Origin origin,
            @Nullable PriceBasis basis) {

        /** Checks whether two rows have the same values. */
        boolean saysTheSame(PriceLine line) {
            return unitPrice.compareTo(line.unitPrice()) == 0
                    && Objects.equals(validity.validTo(), line.validTo())
                    && Objects.equals(tierMax, line.tierMax());
        }

        String name() {
            return String.join(
                    "|",
                    key.productKey(),
                    key.segment().name(),
                    key.market(),
                    key.currency(),
                    String.valueOf(key.term().termMonths()),
                    String.valueOf(key.term().billingPlan()),
                    String.valueOf(key.tierMin()),
                    validity.validFrom().toString());
        }
    }

    FileKind.Session<PriceLine> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context);
    }

    Changes undo(PartnerScope scope, ImportContext context) {
        Map<String, Optional<Stored>> before = replaced.take(scope, context.runId(), TYPE, Stored.class);
        int deleted = batches.update(
                "delete from price where partner_id = ? and run_id = ?", scope.partnerId(), context.runId());
        List<@Nullable Object[]> back = new ArrayList<>();
        before.values().forEach(row -> row.ifPresent(stored -> back.add(columns(scope, stored))));
        batches.batchUpdate(INSERT, back);
        return new Changes(
                Set.of(), 0, new Changes.Rows(0, back.size(), 0, (long) deleted - back.size()), new TreeSet<>());
    }

    private static @Nullable Object[] columns(PartnerScope scope, Stored row) {
        PriceBasis basis = row.basis();
        return new @Nullable Object[] {
            row.validity().validTo(),
            row.tierMax(),
            row.unitPrice(),
            row.origin().listDay(),
            row.origin().runId(),
            basis == null ? null : basis.name(),
            scope.partnerId(),
            row.key().productKey(),
            row.key().segment().name(),
            row.key().market(),
            row.key().currency(),
            row.key().term().termMonths(),
            String.valueOf(row.key().term().billingPlan()),
            row.key().tierMin(),
            row.validity().validFrom()
        };
    }

    private static Object[] key(PartnerScope scope, Stored row) {
        return new Object[] {
            scope.partnerId(),
            row.key().productKey(),
            row.key().segment().name(),
            row.key().market(),
            row.key().currency(),
            row.key().term().termMonths(),
            String.valueOf(row.key().term().billingPlan()),
            row.key().tierMin(),
            row.validity().validFrom()
        };
    }

    private final class Merging implements FileKind.Session<PriceLine> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final BasisFinder finder = new BasisFinder();
        private @Nullable Faults faults;
        private boolean applying;
        private long added;
        private long changed;
        private long unchanged;

        Merging(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.context = context;
        }

        @Override
        public void preview(List<PriceLine> rows, List<SourceLine> lines, Faults given) {
            faults = given;
            merge(rows);
        }

        @Override
        public void apply(List<PriceLine> rows, List<SourceLine> lines, Faults given) {
            applying = true;
            faults = given;
            merge(rows);
        }

        private void merge(List<PriceLine> all) {
            all.forEach(finder::look);
            List<PriceLine> rows = all.stream()
                    .filter(line -> line.key().term().isOfASubscription())
                    .toList();
            Map<PriceLine.Key, List<Stored>> known = known(rows);
            List<@Nullable Object[]> inserts = new ArrayList<>();
            List<Object[]> deletes = new ArrayList<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            for (PriceLine line : rows) {
                List<Stored> versions = known.getOrDefault(line.key(), List.of());
                LocalDate from = from(line, versions);
                Stored before = versions.stream()
                        .filter(version -> version.validity().validFrom().equals(from))
                        .findFirst()
                        .orElse(null);
                if (before != null && before.saysTheSame(line)) {
                    unchanged++;
                    continue;
                }
                Stored after = new Stored(
                        line.key(),
                        new ListPrice.Validity(from, line.validTo()),
                        line.tierMax(),
                        line.unitPrice(),
                        new Origin(context.today(), context.runId()),
                        null);
                if (before != null) {
                    deletes.add(key(scope, before));
                }
                added += before == null ? 1 : 0;
                changed += before == null ? 0 : 1;
                inserts.add(columns(scope, after));
                kept.put(after.name(), before);
            }
            if (applying) {
                batches.batchUpdate("delete from price " + KEY, deletes);
                batches.batchUpdate(INSERT, inserts);
                replaced.keep(scope, context.runId(), TYPE, kept);
            }
        }

        /** The row's first day; without one, the day from which this price is known. */
        private LocalDate from(PriceLine line, List<Stored> versions) {
            LocalDate given = line.validFrom();
            if (given != null) {
                return given;
            }
            Stored newest = versions.stream()
                    .filter(version -> !version.validity().validFrom().isAfter(context.today()))
                    .max(Comparator.comparing(
                            (Stored version) -> version.validity().validFrom()))
                    .orElse(null);
            if (newest == null) {
                return ListPrice.ALWAYS;
            }
            return newest.saysTheSame(line) ? newest.validity().validFrom() : context.today();
        }

        private Map<PriceLine.Key, List<Stored>> known(Collection<PriceLine> rows) {
            Map<PriceLine.Key, List<Stored>> known = new HashMap<>();
            store.stored(
                            scope,
                            rows.stream().map(line -> line.key().productKey()).toList())
                    .forEach(row -> known.computeIfAbsent(row.key(), key -> new ArrayList<>())
                            .add(row));
            return known;
        }

        @Override
        public Changes finish() {
            PriceBasis basis = finder.basis(context.hints().priceBasis());
            Faults problems = faults;
            if (basis == null && problems != null) {
                problems.add(
                        new SourceLine(1),
                        null,
                        ProblemCode.UNKNOWN_FORMAT,
                        null,
                        ProblemText.of(
                                finder.contradicts()
                                        ? "renewals.price.basis.contradicts"
                                        : "renewals.price.basis.unknown"));
            } else if (basis != null && applying) {
                batches.update(
                        "update price set basis = ? where partner_id = ? and run_id = ?",
                        basis.name(),
                        scope.partnerId(),
                        context.runId());
            }
            return new Changes(Set.of(), 0, new Changes.Rows(added, changed, unchanged, 0), new TreeSet<>());
        }
    }
}
