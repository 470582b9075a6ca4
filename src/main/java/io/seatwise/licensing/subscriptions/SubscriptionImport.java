package io.seatwise.licensing.subscriptions;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerRegistry;
import io.seatwise.customers.MetCustomers;
import io.seatwise.customers.ReplacedRows;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.Listing;
import io.seatwise.imports.NamedRows;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.licensing.catalogue.SeenNames;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Merges lines of a subscriptions file by id, batch by batch, and takes a run back. */
@Repository
public class SubscriptionImport {

    private static final String TYPE = NamedRows.Type.SUBSCRIPTION.rowType();

    private final SubscriptionTable table;
    private final ReplacedRows replaced;
    private final CustomerRegistry customers;
    private final SeenNames productNames;
    private final NamedRows names;

    SubscriptionImport(
            SubscriptionTable table,
            ReplacedRows replaced,
            CustomerRegistry customers,
            SeenNames productNames,
            NamedRows names) {
        this.table = table;
        this.replaced = replaced;
        this.customers = customers;
        this.productNames = productNames;
        this.names = names;
    }

    public FileKind.Session<SubscriptionLine> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context, null);
    }

    /** Reads a file that names no customer: its rows, and the full list that it may be, are of the one given with it. */
    public FileKind.Session<SubscriptionLine> openOfCustomer(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context, context.hints().customer());
    }

    public Changes undo(PartnerScope scope, ImportContext context) {
        Undone undone = new Undone(scope, context);
        undone.deleteAdded(context.runId());
        replaced.takeEach(scope, context.runId(), TYPE, StoredSubscription.class, undone::restore);
        names.drop(scope, context.runId(), NamedRows.Type.SUBSCRIPTION);
        undone.concerned.removeAll(customers.deleteCreatedBy(scope, context.runId()));
        return new Changes(
                undone.concerned, 0, new Changes.Rows(0, undone.updated, 0, undone.deleted), new TreeSet<>());
    }

    private final class Undone {

        private final PartnerScope scope;
        private final OffsetDateTime now;
        private final Set<CustomerId> concerned = new HashSet<>();
        private long updated;
        private long deleted;

        Undone(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.now = context.now().atOffset(ZoneOffset.UTC);
        }

        void deleteAdded(ImportId runId) {
            concerned.addAll(table.customersAddedBy(scope, runId));
            deleted += table.deleteAddedBy(scope, runId);
        }

        void restore(Map<String, Optional<StoredSubscription>> before) {
            table.find(scope, before.keySet())
                    .values()
                    .forEach(current -> concerned.add(current.ids().customer()));
            List<@Nullable Object[]> updates = new ArrayList<>();
            before.values().stream().flatMap(Optional::stream).forEach(row -> {
                concerned.add(row.ids().customer());
                updates.add(row.columns(scope.partnerId(), now, null));
            });
            table.update(updates);
            updated += updates.size();
        }
    }

    private final class Merging implements FileKind.Session<SubscriptionLine> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final @Nullable CustomerId customer;
        private final SeenNames.Collecting seen;
        private final NamedRows.Naming named;
        private final MetCustomers met;
        private final Set<CustomerId> changed = new HashSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;
        private long stillSeen;
        private long revived;

        /** @param customer whose subscriptions the file has, all of them; null for a file that names its customers */
        Merging(PartnerScope scope, ImportContext context, @Nullable CustomerId customer) {
            this.customer = customer;
            this.scope = scope;
            this.context = context;
            this.met = customers.meeting(scope, context);
            this.seen = productNames.collect(scope);
            this.named = names.naming(scope, context.runId(), NamedRows.Type.SUBSCRIPTION);
        }

        @Override
        public void preview(List<SubscriptionLine> given, List<SourceLine> lines, Faults faults) {
            take(given, lines, faults);
        }

        @Override
        public void apply(List<SubscriptionLine> given, List<SourceLine> lines, Faults faults) {
            applying = true;
            take(given, lines, faults);
        }

        private void take(List<SubscriptionLine> given, List<SourceLine> lines, Faults faults) {
            List<SubscriptionLine> rows = placed(given);
            Map<String, StoredSubscription> known = known(rows);
            for (int i = 0; i < rows.size(); i++) {
                if (belongsToAnother(rows.get(i), known)) {
                    faults.add(
                            lines.get(i),
                            SubscriptionsFileKind.ID,
                            ProblemCode.CONFLICT,
                            rows.get(i).ids().subscriptionId(),
                            ProblemText.of("licensing.expected.subscription"));
                }
            }
            merge(rows, known);
        }

        private List<SubscriptionLine> placed(List<SubscriptionLine> rows) {
            CustomerId whose = customer;
            return whose == null
                    ? rows
                    : rows.stream().map(row -> row.of(whose)).toList();
        }

        private Map<String, StoredSubscription> known(List<SubscriptionLine> rows) {
            return table.find(
                    scope,
                    rows.stream().map(line -> line.ids().subscriptionId()).toList());
        }

        private static boolean belongsToAnother(SubscriptionLine line, Map<String, StoredSubscription> known) {
            StoredSubscription before = known.get(line.ids().subscriptionId());
            return before != null && !before.ids().customer().equals(line.ids().customer());
        }

        private void merge(List<SubscriptionLine> all, Map<String, StoredSubscription> known) {
            List<SubscriptionLine> rows =
                    all.stream().filter(line -> !belongsToAnother(line, known)).toList();
            met.meet(rows.stream().map(line -> line.ids().customer()).toList(), applying);
            List<@Nullable Object[]> inserts = new ArrayList<>();
            List<@Nullable Object[]> updates = new ArrayList<>();
            Map<String, StoredSubscription> kept = new LinkedHashMap<>();
            List<String> same = new ArrayList<>();
            Map<String, String> products = new HashMap<>();
            OffsetDateTime now = context.now().atOffset(ZoneOffset.UTC);
            for (SubscriptionLine line : rows) {
                products.put(line.ids().productId(), "");
                seen.product(line.ids().productId(), line.productName(), null);
                StoredSubscription before = known.get(line.ids().subscriptionId());
                StoredSubscription after = StoredSubscription.merged(before, line);
                if (before == null) {
                    added++;
                    @Nullable Object[] columns = after.columns(scope.partnerId(), now, context.runId());
                    @Nullable Object[] values = Arrays.copyOf(columns, columns.length + 1);
                    values[columns.length] = context.runId();
                    inserts.add(values);
                } else {
                    stillSeen += before.status().notSeenSince() == null ? 1 : 0;
                    revived += before.status().notSeenSince() == null ? 0 : 1;
                    altered += after.equals(before) ? 0 : 1;
                    unchanged += after.equals(before) ? 1 : 0;
                }
                if (!after.equals(before)) {
                    changed.add(line.ids().customer());
                } else {
                    same.add(line.ids().subscriptionId());
                }
                if (before != null && !after.equals(before)) {
                    updates.add(after.columns(scope.partnerId(), now, context.runId()));
                    kept.put(line.ids().subscriptionId(), before);
                } else if (applying) {
                    named.add(line.ids().subscriptionId());
                }
            }
            if (applying) {
                seen.ensureProducts(products);
                table.insert(inserts);
                table.update(updates);
                table.markSeen(scope, context, same);
                replaced.keep(scope, context.runId(), TYPE, kept);
            }
        }

        @Override
        public Changes finish() {
            Listing listing =
                    new Listing(table.seenAtPresent(scope, customer) - (applying ? added + revived : 0), stillSeen);
            long gone = 0;
            if (applying) {
                seen.store();
                named.store();
            }
            if (context.isFullList()) {
                gone = applying ? markNoLongerSeen() : listing.missing();
            }
            return new Changes(
                    changed,
                    met.created(),
                    new Changes.Rows(added, altered, unchanged, gone),
                    new TreeSet<>(),
                    listing);
        }

        private long markNoLongerSeen() {
            long marked = 0;
            List<StoredSubscription> gone = table.nextNotNamed(scope, context, customer, "");
            while (!gone.isEmpty()) {
                Map<String, StoredSubscription> kept = new LinkedHashMap<>();
                gone.forEach(subscription -> {
                    kept.put(subscription.ids().subscriptionId(), subscription);
                    changed.add(subscription.ids().customer());
                });
                replaced.keep(scope, context.runId(), TYPE, kept);
                table.markNotSeen(scope, context, gone);
                marked += gone.size();
                gone = table.nextNotNamed(
                        scope, context, customer, gone.getLast().ids().subscriptionId());
            }
            return marked;
        }
    }
}
