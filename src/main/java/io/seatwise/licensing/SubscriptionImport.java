package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.customers.MetCustomers;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.Listing;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges lines of a subscriptions file by id, batch by batch, and takes a run back. */
@Repository
public class SubscriptionImport {

    private static final String TYPE = "subscription";
    private static final String NAMED = "subscription-named";

    private static final String UPDATE = """
            update subscription
            set tenant_id = ?, product_id = ?, state = ?, source_state = ?, trial = ?, quantity = ?, channel = ?,
                effective_start = ?, commitment_end = ?, auto_renew = ?, term_duration = ?,
                annual_contract_value = ?, currency = ?, category = ?, billing_plan = ?, purchase_date = ?,
                last_renewal = ?, scheduled_action = ?, scheduled_quantity = ?, scheduled_term = ?,
                cancellation_until = ?, extended_term = ?, product_type = ?, last_seen_at = ?, not_seen_since = ?,
                seen_by_run = ?
            where partner_id = ? and subscription_id = ?
            """;

    private static final String INSERT = """
            insert into subscription (tenant_id, product_id, state, source_state, trial, quantity, channel,
                effective_start, commitment_end, auto_renew, term_duration, annual_contract_value, currency, category,
                billing_plan, purchase_date, last_renewal, scheduled_action, scheduled_quantity, scheduled_term,
                cancellation_until, extended_term, product_type, last_seen_at, not_seen_since, seen_by_run, partner_id, subscription_id, created_by_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReplacedRows replaced;
    private final CustomerRegistry customers;
    private final SeenNames names;

    SubscriptionImport(
            JdbcClient jdbc, JdbcTemplate batches, ReplacedRows replaced, CustomerRegistry customers, SeenNames names) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.replaced = replaced;
        this.customers = customers;
        this.names = names;
    }

    public FileKind.Session<SubscriptionLine> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context, null);
    }

    /** Reads a file that names no customer: its rows, and the full list that it may be, are of the one given with it. */
    public FileKind.Session<SubscriptionLine> openOfCustomer(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context, context.customer());
    }

    public Changes undo(PartnerScope scope, ImportContext context) {
        Map<String, Optional<StoredSubscription>> before =
                replaced.take(scope, context.runId(), TYPE, StoredSubscription.class);
        replaced.take(scope, context.runId(), NAMED, StoredSubscription.class);
        Set<UUID> concerned = new HashSet<>();
        find(scope, before.keySet()).values().forEach(current -> concerned.add(current.tenantId()));
        List<@Nullable Object[]> updates = new ArrayList<>();
        List<Object[]> deletions = new ArrayList<>();
        OffsetDateTime now = context.now().atOffset(ZoneOffset.UTC);
        before.forEach((id, subscription) -> subscription.ifPresentOrElse(
                row -> {
                    concerned.add(row.tenantId());
                    updates.add(row.columns(scope.partnerId(), now, null));
                },
                () -> deletions.add(new Object[] {scope.partnerId(), id})));
        batches.batchUpdate("delete from subscription where partner_id = ? and subscription_id = ?", deletions);
        batches.batchUpdate(UPDATE, updates);
        concerned.removeAll(customers.deleteCreatedBy(scope, context.runId()));
        return new Changes(concerned, 0, 0, updates.size(), 0, deletions.size(), new TreeSet<>());
    }

    private Map<String, StoredSubscription> find(PartnerScope scope, Collection<String> ids) {
        Map<String, StoredSubscription> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += 1000) {
            jdbc.sql("select * from subscription where partner_id = :partner and subscription_id in (:ids)")
                    .param("partner", scope.partnerId())
                    .param("ids", all.subList(start, Math.min(all.size(), start + 1000)))
                    .query(row -> {
                        StoredSubscription subscription = StoredSubscription.of(row);
                        found.put(subscription.subscriptionId(), subscription);
                    });
        }
        return found;
    }

    private final class Merging implements FileKind.Session<SubscriptionLine> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final @Nullable UUID customer;
        private final SeenNames.Collecting seen;
        private final MetCustomers met;
        private final Set<UUID> changed = new HashSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;
        private long stillSeen;
        private long revived;

        /** @param customer whose subscriptions the file has, all of them; null for a file that names its customers */
        Merging(PartnerScope scope, ImportContext context, @Nullable UUID customer) {
            this.customer = customer;
            this.scope = scope;
            this.context = context;
            this.met = customers.meeting(scope, context);
            this.seen = names.collect(scope);
        }

        @Override
        public void preview(List<SubscriptionLine> given, List<SourceLine> lines, Faults faults) {
            List<SubscriptionLine> rows = placed(given);
            Map<String, StoredSubscription> known = known(rows);
            for (int i = 0; i < rows.size(); i++) {
                if (belongsToAnother(rows.get(i), known)) {
                    faults.add(
                            lines.get(i),
                            SubscriptionsFileKind.ID,
                            ProblemCode.CONFLICT,
                            rows.get(i).subscriptionId(),
                            ProblemText.of("licensing.expected.subscription"));
                }
            }
            merge(rows, known);
        }

        @Override
        public void apply(List<SubscriptionLine> given) {
            applying = true;
            List<SubscriptionLine> rows = placed(given);
            merge(rows, known(rows));
        }

        private List<SubscriptionLine> placed(List<SubscriptionLine> rows) {
            UUID whose = customer;
            return whose == null
                    ? rows
                    : rows.stream().map(row -> row.of(whose)).toList();
        }

        private Map<String, StoredSubscription> known(List<SubscriptionLine> rows) {
            return find(
                    scope, rows.stream().map(SubscriptionLine::subscriptionId).toList());
        }

        private static boolean belongsToAnother(SubscriptionLine line, Map<String, StoredSubscription> known) {
            StoredSubscription before = known.get(line.subscriptionId());
            return before != null && !before.tenantId().equals(line.tenantId());
        }

        private void merge(List<SubscriptionLine> all, Map<String, StoredSubscription> known) {
            List<SubscriptionLine> rows =
                    all.stream().filter(line -> !belongsToAnother(line, known)).toList();
            met.meet(rows.stream().map(SubscriptionLine::tenantId).toList(), applying);
            List<@Nullable Object[]> inserts = new ArrayList<>();
            List<@Nullable Object[]> updates = new ArrayList<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            Map<String, String> products = new HashMap<>();
            OffsetDateTime now = context.now().atOffset(ZoneOffset.UTC);
            for (SubscriptionLine line : rows) {
                products.put(line.productId(), "");
                seen.product(line.productId(), line.productName(), null);
                StoredSubscription before = known.get(line.subscriptionId());
                StoredSubscription after = StoredSubscription.merged(before, line);
                @Nullable Object[] columns = after.columns(scope.partnerId(), now, context.runId());
                if (before == null) {
                    added++;
                    @Nullable Object[] values = Arrays.copyOf(columns, columns.length + 1);
                    values[columns.length] = context.runId();
                    inserts.add(values);
                } else {
                    stillSeen += before.notSeenSince() == null ? 1 : 0;
                    revived += before.notSeenSince() == null ? 0 : 1;
                    altered += after.equals(before) ? 0 : 1;
                    unchanged += after.equals(before) ? 1 : 0;
                    updates.add(columns);
                }
                if (!after.equals(before)) {
                    changed.add(line.tenantId());
                    kept.put(line.subscriptionId(), before);
                } else {
                    named.put(line.subscriptionId(), null);
                }
            }
            if (applying) {
                seen.ensureProducts(products);
                batches.batchUpdate(INSERT, inserts);
                batches.batchUpdate(UPDATE, updates);
                replaced.keep(scope, context.runId(), TYPE, kept);
                replaced.keep(scope, context.runId(), NAMED, named);
            }
        }

        @Override
        public Changes finish() {
            Listing listing = new Listing(seenAtPresent() - (applying ? added + revived : 0), stillSeen);
            long gone = 0;
            if (applying) {
                seen.store();
            }
            if (context.isFullList()) {
                gone = applying ? markNoLongerSeen() : listing.missing();
            }
            return new Changes(changed, met.created(), added, altered, unchanged, gone, new TreeSet<>(), listing);
        }

        private String ofCustomer() {
            return customer == null ? "true" : "tenant_id = :customer";
        }

        private long seenAtPresent() {
            return jdbc.sql("""
                            select count(*)
                            from subscription
                            where partner_id = :partner and not_seen_since is null and %s
                            """.formatted(ofCustomer()))
                    .param("partner", scope.partnerId())
                    .param("customer", customer)
                    .query(Long.class)
                    .single();
        }

        private long markNoLongerSeen() {
            List<StoredSubscription> gone = jdbc.sql("""
                            select *
                            from subscription
                            where partner_id = :partner and not_seen_since is null
                                and (seen_by_run is null or seen_by_run <> :run) and %s
                            """.formatted(ofCustomer()))
                    .param("partner", scope.partnerId())
                    .param("customer", customer)
                    .param("run", context.runId())
                    .query((row, number) -> StoredSubscription.of(row))
                    .list();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            gone.forEach(subscription -> {
                kept.put(subscription.subscriptionId(), subscription);
                changed.add(subscription.tenantId());
            });
            replaced.keep(scope, context.runId(), TYPE, kept);
            batches.batchUpdate(
                    "update subscription set not_seen_since = ? where partner_id = ? and subscription_id = ?",
                    gone.stream()
                            .map(row -> new Object[] {context.today(), scope.partnerId(), row.subscriptionId()})
                            .toList());
            return gone.size();
        }
    }
}
