package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.Listing;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges lines of a customers file into the table {@code customer}, batch by batch, and takes a run back. */
@Repository
class CustomerImport {

    private static final String TYPE = "customer";
    private static final String NAMED = "customer-named";

    /** What a list said of a customer that it added and that other facts still need. */
    private static final String FORGET = """
            update customer
            set domain = null, country = null, region = null, industry = null, segment = null, licensed_users = null,
                customer_since = null, account_manager = null, tags = '', last_seen_at = null, not_seen_since = null,
                version = version + 1, seen_by_run = null
            where partner_id = ? and tenant_id = ?
            """;

    private static final String UPDATE = """
            update customer
            set name = ?, name_key = ?, domain = ?, country = ?, region = ?, industry = ?, segment = ?,
                licensed_users = ?, customer_since = ?, account_manager = ?, tags = ?, last_seen_at = ?,
                not_seen_since = ?, version = version + ?, seen_by_run = ?
            where partner_id = ? and tenant_id = ?
            """;

    private static final String INSERT = """
            insert into customer (name, name_key, domain, country, region, industry, segment,
                licensed_users, customer_since, account_manager, tags, last_seen_at,
                not_seen_since, version, seen_by_run, partner_id, tenant_id, created_at, created_by_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReplacedRows replaced;
    private final CustomerRegistry registry;

    CustomerImport(JdbcClient jdbc, JdbcTemplate batches, ReplacedRows replaced, CustomerRegistry registry) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.replaced = replaced;
        this.registry = registry;
    }

    FileKind.Session<CustomerLine> open(PartnerScope scope, ImportContext context) {
        return new Merging(scope, context);
    }

    Changes undo(PartnerScope scope, ImportContext context) {
        Map<String, Optional<Customer>> before = replaced.take(scope, context.runId(), TYPE, Customer.class);
        replaced.take(scope, context.runId(), NAMED, Customer.class);
        List<Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> updates = new ArrayList<>();
        Set<UUID> concerned = new HashSet<>();
        before.forEach((key, customer) -> {
            concerned.add(UUID.fromString(key));
            customer.ifPresentOrElse(
                    row -> updates.add(columns(scope, row, 1, null)),
                    () -> added.add(new Object[] {scope.partnerId(), UUID.fromString(key)}));
        });
        batches.batchUpdate(UPDATE, updates);
        batches.batchUpdate(FORGET, added);
        Set<UUID> deleted = registry.deleteCreatedBy(scope, context.runId());
        concerned.removeAll(deleted);
        return new Changes(concerned, 0, 0, updates.size(), 0, deleted.size(), new TreeSet<>());
    }

    /** The domains of the addresses of the partner's people, in lower case. */
    private Set<String> staffDomains(PartnerScope scope) {
        return new HashSet<>(jdbc.sql("""
                        select distinct lower(substring(email from position('@' in email) + 1))
                        from person
                        where partner_id = :partner
                        """)
                .param("partner", scope.partnerId())
                .query(String.class)
                .list());
    }

    private Map<UUID, Customer> find(PartnerScope scope, Collection<UUID> tenantIds) {
        Map<UUID, Customer> customers = new HashMap<>();
        jdbc.sql("""
                        select c.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        join customer c on c.tenant_id = id.tenant_id
                        where c.partner_id = :partner
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .query(row -> {
                    Customer customer = CustomerStore.customer(row);
                    customers.put(customer.tenantId(), customer);
                });
        return customers;
    }

    private List<Customer> noLongerSeen(PartnerScope scope, ImportContext context) {
        return jdbc.sql("""
                        select c.*
                        from customer c
                        where c.partner_id = :partner and c.last_seen_at is not null and c.not_seen_since is null
                            and (c.seen_by_run is null or c.seen_by_run <> :run)
                        """)
                .param("partner", scope.partnerId())
                .param("run", context.runId())
                .query((row, number) -> CustomerStore.customer(row))
                .list();
    }

    private long seenAtPresent(PartnerScope scope) {
        return jdbc.sql("""
                        select count(*)
                        from customer
                        where partner_id = :partner and last_seen_at is not null and not_seen_since is null
                        """)
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
    }

    private static @Nullable Object[] columns(
            PartnerScope scope, Customer row, int newVersions, @Nullable UUID seenByRun) {
        return new @Nullable Object[] {
            row.name(),
            row.name().toLowerCase(Locale.ROOT),
            row.domain(),
            row.country(),
            row.region(),
            row.industry(),
            row.segment(),
            row.licensedUsers(),
            row.customerSince(),
            row.accountManager(),
            Tags.stored(row.tags()),
            row.lastSeenAt() == null ? null : row.lastSeenAt().atOffset(ZoneOffset.UTC),
            row.notSeenSince(),
            newVersions,
            seenByRun,
            scope.partnerId(),
            row.tenantId()
        };
    }

    /** The customer after the line; the same but for {@code lastSeenAt} when the line says what is known already. */
    private static Customer merged(@Nullable Customer before, CustomerLine line, Instant now) {
        return new Customer(
                line.tenantId(),
                line.name(),
                newer(line.domain(), before == null ? null : before.domain()),
                newer(line.country(), before == null ? null : before.country()),
                newer(line.region(), before == null ? null : before.region()),
                newer(line.industry(), before == null ? null : before.industry()),
                newer(line.segment(), before == null ? null : before.segment()),
                newer(line.licensedUsers(), before == null ? null : before.licensedUsers()),
                newer(line.customerSince(), before == null ? null : before.customerSince()),
                newer(line.accountManager(), before == null ? null : before.accountManager()),
                line.tags().isEmpty() && before != null ? before.tags() : line.tags(),
                before == null ? now : before.createdAt(),
                before == null ? null : before.lastSeenAt(),
                null,
                before == null ? null : before.archivedAt(),
                before == null ? 0 : before.version());
    }

    private static <T> @Nullable T newer(@Nullable T given, @Nullable T before) {
        return given == null ? before : given;
    }

    private static Customer seenAt(Customer customer, Instant now) {
        return new Customer(
                customer.tenantId(),
                customer.name(),
                customer.domain(),
                customer.country(),
                customer.region(),
                customer.industry(),
                customer.segment(),
                customer.licensedUsers(),
                customer.customerSince(),
                customer.accountManager(),
                customer.tags(),
                customer.createdAt(),
                now,
                customer.notSeenSince(),
                customer.archivedAt(),
                customer.version());
    }

    private final class Merging implements FileKind.Session<CustomerLine> {

        private final PartnerScope scope;
        private final ImportContext context;
        private final Set<String> staffDomains;
        private final Set<UUID> changed = new HashSet<>();
        private boolean applying;
        private long added;
        private long altered;
        private long unchanged;
        private long stillSeen;
        private long revived;

        Merging(PartnerScope scope, ImportContext context) {
            this.scope = scope;
            this.context = context;
            this.staffDomains = staffDomains(scope);
        }

        @Override
        public void preview(List<CustomerLine> rows, List<SourceLine> lines, Faults faults) {
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
            merge(withoutStrangers(rows), find(scope, ids(rows)));
        }

        @Override
        public void apply(List<CustomerLine> rows) {
            applying = true;
            merge(withoutStrangers(rows), find(scope, ids(rows)));
        }

        private List<CustomerLine> withoutStrangers(List<CustomerLine> rows) {
            return rows.stream()
                    .map(row -> namesStranger(row) ? row.withoutAccountManager() : row)
                    .toList();
        }

        /**
         * Whether the account manager is nobody of the partner: the address has the domain of the customer, or one that none
         * of the partner's people has. A partner whose people are not known yet may name anybody else.
         */
        private boolean namesStranger(CustomerLine row) {
            String named = row.accountManager();
            if (named == null || named.indexOf('@') < 0) {
                return false;
            }
            String domain = named.substring(named.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            return staffDomains.isEmpty() ? domain.equalsIgnoreCase(row.domain()) : !staffDomains.contains(domain);
        }

        private static List<UUID> ids(List<CustomerLine> rows) {
            return rows.stream().map(CustomerLine::tenantId).toList();
        }

        private void merge(List<CustomerLine> rows, Map<UUID, Customer> known) {
            List<@Nullable Object[]> inserts = new ArrayList<>();
            List<@Nullable Object[]> updates = new ArrayList<>();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            for (CustomerLine line : rows) {
                Customer before = known.get(line.tenantId());
                Customer after = merged(before, line, context.now());
                boolean same = after.equals(before);
                if (before == null) {
                    added++;
                    inserts.add(insertion(seenAt(after, context.now())));
                } else {
                    boolean seen = before.lastSeenAt() != null && before.notSeenSince() == null;
                    stillSeen += seen ? 1 : 0;
                    revived += seen ? 0 : 1;
                    altered += same ? 0 : 1;
                    unchanged += same ? 1 : 0;
                    updates.add(columns(scope, seenAt(after, context.now()), same ? 0 : 1, context.runId()));
                }
                if (!same) {
                    changed.add(line.tenantId());
                    kept.put(line.tenantId().toString(), before);
                } else {
                    named.put(line.tenantId().toString(), null);
                }
            }
            if (applying) {
                batches.batchUpdate(INSERT, inserts);
                batches.batchUpdate(UPDATE, updates);
                replaced.keep(scope, context.runId(), TYPE, kept);
                replaced.keep(scope, context.runId(), NAMED, named);
            }
        }

        private @Nullable Object[] insertion(Customer customer) {
            @Nullable Object[] columns = columns(scope, customer, 0, context.runId());
            @Nullable Object[] values = Arrays.copyOf(columns, columns.length + 2);
            values[columns.length] = context.now().atOffset(ZoneOffset.UTC);
            values[columns.length + 1] = context.runId();
            return values;
        }

        @Override
        public Changes finish() {
            Listing listing = new Listing(seenAtPresent(scope) - (applying ? added + revived : 0), stillSeen);
            long gone = 0;
            if (context.isFullList()) {
                gone = applying ? markNoLongerSeen() : listing.missing();
            }
            return new Changes(changed, added, added, altered, unchanged, gone, new TreeSet<>(), listing);
        }

        private long markNoLongerSeen() {
            List<Customer> gone = noLongerSeen(scope, context);
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            gone.forEach(customer -> kept.put(customer.tenantId().toString(), customer));
            replaced.keep(scope, context.runId(), TYPE, kept);
            batches.batchUpdate(
                    "update customer set not_seen_since = ?, version = version + 1 where partner_id = ? and tenant_id = ?",
                    gone.stream()
                            .map(customer -> new Object[] {context.today(), scope.partnerId(), customer.tenantId()})
                            .toList());
            return gone.size();
        }
    }
}
