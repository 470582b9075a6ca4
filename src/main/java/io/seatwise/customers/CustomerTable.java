package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements of an import on the table {@code customer}. */
@Repository
class CustomerTable {

    private static final int ROWS_AT_ONCE = 1_000;

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

    private static final String MARK_NOT_SEEN = """
            update customer
            set not_seen_since = ?, version = version + 1
            where partner_id = ? and tenant_id = ?
            """;

    private static final List<String> COLUMNS = List.of(
            "name",
            "name_key",
            "domain",
            "country",
            "region",
            "industry",
            "segment",
            "licensed_users",
            "customer_since",
            "account_manager",
            "tags",
            "last_seen_at",
            "not_seen_since",
            "version",
            "seen_by_run",
            "partner_id",
            "tenant_id",
            "created_at",
            "created_by_run");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BulkRows bulk;

    CustomerTable(JdbcClient jdbc, JdbcTemplate batches, BulkRows bulk) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bulk = bulk;
    }

    /** The domains of the addresses of the partner's people, in lower case. */
    Set<String> staffDomains(PartnerScope scope) {
        return new HashSet<>(jdbc.sql("""
                        select distinct lower(substring(email from position('@' in email) + 1))
                        from person
                        where partner_id = :partner
                        """)
                .param("partner", scope.partnerId())
                .query(String.class)
                .list());
    }

    Map<CustomerId, Customer> find(PartnerScope scope, Collection<CustomerId> customerIds) {
        Map<CustomerId, Customer> customers = new HashMap<>();
        jdbc.sql("""
                        select c.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        where c.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customerIds))
                .query(row -> {
                    Customer customer = CustomerStore.customer(row);
                    customers.put(customer.id(), customer);
                });
        return customers;
    }

    void insert(PartnerScope scope, ImportContext context, List<Customer> customers) {
        OffsetDateTime now = context.now().atOffset(ZoneOffset.UTC);
        bulk.insert(
                "customer",
                COLUMNS,
                customers.stream()
                        .map(row -> new @Nullable Object[] {
                            row.name(),
                            row.name().toLowerCase(Locale.ROOT),
                            row.profile().domain(),
                            row.profile().country(),
                            row.profile().region(),
                            row.profile().industry(),
                            row.profile().segment(),
                            row.licensedUsers(),
                            row.customerSince(),
                            row.profile().care().accountManager(),
                            Tags.stored(row.profile().care().tags()),
                            now,
                            row.presence().notSeenSince(),
                            0L,
                            context.runId(),
                            scope.partnerId(),
                            row.id(),
                            now,
                            context.runId()
                        })
                        .toList());
    }

    /** @param rows as {@link #change} makes them */
    void update(List<@Nullable Object[]> rows) {
        batches.batchUpdate(UPDATE, rows);
    }

    void forget(PartnerScope scope, Collection<CustomerId> customerIds) {
        batches.batchUpdate(
                FORGET,
                customerIds.stream()
                        .map(customerId -> new Object[] {scope.partnerId(), customerId})
                        .toList());
    }

    /**
     * A row for {@link #update}.
     *
     * @param newVersions by how much the version grows
     */
    static @Nullable Object[] change(PartnerScope scope, Customer row, int newVersions, @Nullable ImportId seenByRun) {
        return new @Nullable Object[] {
            row.name(),
            row.name().toLowerCase(Locale.ROOT),
            row.profile().domain(),
            row.profile().country(),
            row.profile().region(),
            row.profile().industry(),
            row.profile().segment(),
            row.licensedUsers(),
            row.customerSince(),
            row.profile().care().accountManager(),
            Tags.stored(row.profile().care().tags()),
            row.presence().lastSeenAt() == null
                    ? null
                    : row.presence().lastSeenAt().atOffset(ZoneOffset.UTC),
            row.presence().notSeenSince(),
            newVersions,
            seenByRun,
            scope.partnerId(),
            row.id()
        };
    }

    /** Finds some of those seen before that the run did not name; an empty list when there are no more. */
    List<Customer> nextNotNamed(PartnerScope scope, ImportContext context, CustomerId after) {
        return jdbc.sql("""
                        select c.*
                        from customer c
                        where c.partner_id = :partner and c.tenant_id > :after
                            and c.last_seen_at is not null and c.not_seen_since is null
                            and (c.seen_by_run is null or c.seen_by_run <> :run)
                        order by c.partner_id, c.tenant_id
                        fetch first :rows rows only
                        """)
                .param("partner", scope.partnerId())
                .param("after", after)
                .param("run", context.runId())
                .param("rows", ROWS_AT_ONCE)
                .query((row, number) -> CustomerStore.customer(row))
                .list();
    }

    void markNotSeen(PartnerScope scope, ImportContext context, List<Customer> gone) {
        batches.batchUpdate(
                MARK_NOT_SEEN,
                gone.stream()
                        .map(customer -> new Object[] {context.today(), scope.partnerId(), customer.id()})
                        .toList());
    }

    /** Notes that a list named these customers and said nothing new of them. */
    void markSeen(PartnerScope scope, ImportContext context, Collection<CustomerId> customerIds) {
        bulk.set(
                "customer",
                List.of("last_seen_at", "seen_by_run"),
                new Object[] {context.now().atOffset(ZoneOffset.UTC), context.runId()},
                scope.partnerId(),
                "tenant_id",
                customerIds);
    }

    /** The customers that the run created. */
    List<CustomerId> createdBy(PartnerScope scope, ImportId runId) {
        return jdbc.sql("select tenant_id from customer where partner_id = :partner and created_by_run = :run")
                .param("partner", scope.partnerId())
                .param("run", runId)
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list();
    }

    long seenAtPresent(PartnerScope scope) {
        return jdbc.sql("""
                        select count(*)
                        from customer
                        where partner_id = :partner and last_seen_at is not null and not_seen_since is null
                        """)
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
    }
}
