package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.Customer.Presence;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.Listing;
import io.seatwise.imports.NamedRows;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Merges lines of a customers file into the table {@code customer}, batch by batch, and takes a run back. */
@Repository
class CustomerImport {

    private static final String TYPE = NamedRows.Type.CUSTOMER.rowType();

    private final CustomerTable table;
    private final ReplacedRows replaced;
    private final NamedRows names;
    private final CustomerRegistry registry;

    CustomerImport(CustomerTable table, ReplacedRows replaced, NamedRows names, CustomerRegistry registry) {
        this.table = table;
        this.replaced = replaced;
        this.names = names;
        this.registry = registry;
    }

    FileKind.Session<CustomerLine> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context);
    }

    /** Whether this account manager is none of the partner's people, whatever customer a row is about. */
    boolean namesStranger(PartnerScope scope, String named) {
        return namesStranger(named, table.staffDomains(scope), null);
    }

    /**
     * Checks whether the account manager is none of the partner's people: a name is no address, and an address may have the
     * customer's domain, or a domain that none of the partner's people has. Before the partner has people, only the
     * customer's domain counts.
     */
    private static boolean namesStranger(String named, Set<String> staffDomains, @Nullable String customersDomain) {
        if (named.indexOf('@') < 0) {
            return true;
        }
        String domain = named.substring(named.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return staffDomains.isEmpty() ? domain.equalsIgnoreCase(customersDomain) : !staffDomains.contains(domain);
    }

    Changes undo(PartnerScope scope, ImportContext context) {
        List<CustomerId> added = table.createdBy(scope, context.runId());
        Set<CustomerId> concerned = new HashSet<>(added);
        table.forget(scope, added);
        AtomicLong updated = new AtomicLong();
        replaced.takeEach(scope, context.runId(), TYPE, Customer.class, before -> {
            List<@Nullable Object[]> updates = new ArrayList<>();
            before.forEach((key, customer) -> {
                concerned.add(CustomerId.of(key));
                customer.ifPresent(row -> updates.add(CustomerTable.change(scope, row, 1, null)));
            });
            table.update(updates);
            updated.addAndGet(updates.size());
        });
        names.drop(scope, context.runId(), NamedRows.Type.CUSTOMER);
        Set<CustomerId> deleted = registry.deleteCreatedBy(scope, context.runId());
        concerned.removeAll(deleted);
        return new Changes(concerned, 0, new Changes.Rows(0, updated.get(), 0, deleted.size()), new TreeSet<>());
    }

    /** The customer after the line; the same but for {@code lastSeenAt} when the line says what is known already. */
    private static Customer merged(@Nullable Customer before, CustomerLine line, Instant now) {
        if (before == null) {
            return new Customer(
                    line.customer(),
                    line.name(),
                    line.profile(),
                    line.licensedUsers(),
                    line.customerSince(),
                    new Presence(now, null, null, null, 0));
        }
        Presence known = before.presence();
        return new Customer(
                line.customer(),
                line.name(),
                line.profile().completedBy(before.profile()),
                CustomerProfile.first(line.licensedUsers(), before.licensedUsers()),
                CustomerProfile.first(line.customerSince(), before.customerSince()),
                new Presence(known.createdAt(), known.lastSeenAt(), null, known.archivedAt(), known.version()));
    }

    private static Customer seenAt(Customer customer, Instant now) {
        Presence known = customer.presence();
        return new Customer(
                customer.id(),
                customer.name(),
                customer.profile(),
                customer.licensedUsers(),
                customer.customerSince(),
                new Presence(known.createdAt(), now, known.notSeenSince(), known.archivedAt(), known.version()));
    }

    private final class Merging implements FileKind.Session<CustomerLine> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final Set<String> staffDomains;
        private final NamedRows.Naming named;
        private final Set<CustomerId> changed = new HashSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;
        private long stillSeen;
        private long revived;

        Merging(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.context = context;
            this.staffDomains = table.staffDomains(scope);
            this.named = names.naming(scope, context.runId(), NamedRows.Type.CUSTOMER);
        }

        @Override
        public void preview(List<CustomerLine> rows, List<SourceLine> lines, Faults faults) {
            take(rows, lines, faults);
        }

        @Override
        public void apply(List<CustomerLine> rows, List<SourceLine> lines, Faults faults) {
            applying = true;
            take(rows, lines, faults);
        }

        private void take(List<CustomerLine> rows, List<SourceLine> lines, Faults faults) {
            for (int i = 0; i < rows.size(); i++) {
                if (namesStranger(rows.get(i))) {
                    faults.add(
                            lines.get(i),
                            CustomersFileKind.ACCOUNT_MANAGER,
                            ProblemCode.UNKNOWN_VALUE,
                            null,
                            ProblemText.of("imports.expected.colleague"));
                }
            }
            merge(withoutStrangers(rows), table.find(scope, ids(rows)));
        }

        private List<CustomerLine> withoutStrangers(List<CustomerLine> rows) {
            return rows.stream()
                    .map(row -> namesStranger(row) ? row.withoutAccountManager() : row)
                    .toList();
        }

        private boolean namesStranger(CustomerLine row) {
            String named = row.profile().care().accountManager();
            return named != null
                    && CustomerImport.namesStranger(
                            named, staffDomains, row.profile().domain());
        }

        private static List<CustomerId> ids(List<CustomerLine> rows) {
            return rows.stream().map(CustomerLine::customer).toList();
        }

        private void merge(List<CustomerLine> rows, Map<CustomerId, Customer> known) {
            List<Customer> inserts = new ArrayList<>();
            List<@Nullable Object[]> updates = new ArrayList<>();
            Map<String, Customer> kept = new LinkedHashMap<>();
            List<CustomerId> unchangedIds = new ArrayList<>();
            for (CustomerLine line : rows) {
                Customer before = known.get(line.customer());
                Customer after = merged(before, line, context.now());
                boolean same = after.equals(before);
                if (before == null) {
                    added++;
                    inserts.add(after);
                } else {
                    boolean seen = before.presence().lastSeenAt() != null
                            && before.presence().notSeenSince() == null;
                    stillSeen += seen ? 1 : 0;
                    revived += seen ? 0 : 1;
                    altered += same ? 0 : 1;
                    unchanged += same ? 1 : 0;
                    if (!same) {
                        updates.add(CustomerTable.change(scope, seenAt(after, context.now()), 1, context.runId()));
                    }
                }
                if (!same) {
                    changed.add(line.customer());
                }
                if (before != null && !same) {
                    kept.put(line.customer().toString(), before);
                } else if (applying) {
                    named.add(line.customer().toString());
                }
                if (same) {
                    unchangedIds.add(line.customer());
                }
            }
            if (applying) {
                table.insert(scope, context, inserts);
                table.update(updates);
                table.markSeen(scope, context, unchangedIds);
                replaced.keep(scope, context.runId(), TYPE, kept);
            }
        }

        @Override
        public Changes finish() {
            Listing listing = new Listing(table.seenAtPresent(scope) - (applying ? added + revived : 0), stillSeen);
            long gone = 0;
            named.store();
            if (context.isFullList()) {
                gone = applying ? markNoLongerSeen() : listing.missing();
            }
            return new Changes(
                    changed, added, new Changes.Rows(added, altered, unchanged, gone), new TreeSet<>(), listing);
        }

        private long markNoLongerSeen() {
            long marked = 0;
            List<Customer> gone = table.nextNotNamed(scope, context, CustomerId.FIRST);
            while (!gone.isEmpty()) {
                Map<String, Customer> kept = new LinkedHashMap<>();
                gone.forEach(customer -> kept.put(customer.id().toString(), customer));
                replaced.keep(scope, context.runId(), TYPE, kept);
                table.markNotSeen(scope, context, gone);
                marked += gone.size();
                gone = table.nextNotNamed(scope, context, gone.getLast().id());
            }
            return marked;
        }
    }
}
