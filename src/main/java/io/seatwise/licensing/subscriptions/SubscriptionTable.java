package io.seatwise.licensing.subscriptions;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.base.TextArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements of an import on the table {@code subscription}. */
@Repository
class SubscriptionTable {

    private static final int KEYS_AT_ONCE = 1_000;
    private static final String TABLE = "subscription";
    private static final List<String> KEY = List.of("partner_id", "subscription_id");

    /** In the order of {@link StoredSubscription#columns}. */
    private static final List<String> COLUMNS = List.of(
            "tenant_id",
            "product_id",
            "state",
            "source_state",
            "trial",
            "quantity",
            "channel",
            "effective_start",
            "commitment_end",
            "auto_renew",
            "term_duration",
            "annual_contract_value",
            "currency",
            "category",
            "billing_plan",
            "purchase_date",
            "last_renewal",
            "scheduled_action",
            "scheduled_quantity",
            "scheduled_term",
            "cancellation_until",
            "extended_term",
            "product_type",
            "last_seen_at",
            "not_seen_since",
            "seen_by_run");

    private static final List<String> ALL = all();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BulkRows bulk;

    SubscriptionTable(JdbcClient jdbc, JdbcTemplate batches, BulkRows bulk) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bulk = bulk;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(COLUMNS);
        all.addAll(KEY);
        all.add("created_by_run");
        return List.copyOf(all);
    }

    Map<String, StoredSubscription> find(PartnerScope scope, Collection<String> ids) {
        Map<String, StoredSubscription> found = new HashMap<>();
        ids.stream()
                .gather(Gatherers.windowFixed(KEYS_AT_ONCE))
                .forEach(some -> jdbc.sql("""
                        select s.*
                        from unnest(cast(:ids as varchar array)) as id (subscription_id)
                        left join subscription s on s.partner_id = :partner and s.subscription_id = id.subscription_id
                        where s.subscription_id is not null
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", new TextArray(some))
                        .query(row -> {
                            StoredSubscription subscription = StoredSubscription.of(row);
                            found.put(subscription.ids().subscriptionId(), subscription);
                        }));
        return found;
    }

    /** @param rows the values of {@link StoredSubscription#columns} and the run that creates the subscription */
    void insert(List<@Nullable Object[]> rows) {
        bulk.insert(TABLE, ALL, rows);
    }

    /** @param rows the values of {@link StoredSubscription#columns} */
    void update(List<@Nullable Object[]> rows) {
        bulk.update(TABLE, COLUMNS, KEY, rows);
    }

    /** Notes that a list named these subscriptions and said nothing new of them. */
    void markSeen(PartnerScope scope, ImportContext context, Collection<String> ids) {
        bulk.set(
                TABLE,
                List.of("last_seen_at", "seen_by_run"),
                new Object[] {context.now().atOffset(ZoneOffset.UTC), context.runId()},
                scope.partnerId(),
                "subscription_id",
                ids);
    }

    List<CustomerId> customersAddedBy(PartnerScope scope, ImportId runId) {
        return jdbc.sql("""
                        select distinct tenant_id
                        from subscription
                        where partner_id = :partner and created_by_run = :run
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list();
    }

    /** Deletes the subscriptions that the run added; returns how many. */
    long deleteAddedBy(PartnerScope scope, ImportId runId) {
        return jdbc.sql("delete from subscription where partner_id = :partner and created_by_run = :run")
                .param("partner", scope.partnerId())
                .param("run", runId)
                .update();
    }

    /** @param customer null for those of all customers */
    long seenAtPresent(PartnerScope scope, @Nullable CustomerId customer) {
        return jdbc.sql("""
                        select count(*)
                        from subscription
                        where partner_id = :partner and not_seen_since is null and %s
                        """.formatted(ofCustomer(customer)))
                .param("partner", scope.partnerId())
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    /** Finds some of those seen before that the run did not name; an empty list when there are no more. */
    List<StoredSubscription> nextNotNamed(
            PartnerScope scope, ImportContext context, @Nullable CustomerId customer, String after) {
        return jdbc.sql("""
                        select *
                        from subscription
                        where partner_id = :partner and subscription_id > :after and not_seen_since is null
                            and (seen_by_run is null or seen_by_run <> :run) and %s
                        order by partner_id, subscription_id
                        fetch first :rows rows only
                        """.formatted(ofCustomer(customer)))
                .param("partner", scope.partnerId())
                .param("after", after)
                .param("customer", customer)
                .param("run", context.runId())
                .param("rows", KEYS_AT_ONCE)
                .query((row, number) -> StoredSubscription.of(row))
                .list();
    }

    void markNotSeen(PartnerScope scope, ImportContext context, List<StoredSubscription> gone) {
        batches.batchUpdate(
                "update subscription set not_seen_since = ? where partner_id = ? and subscription_id = ?",
                gone.stream()
                        .map(row -> new Object[] {
                            context.today(), scope.partnerId(), row.ids().subscriptionId()
                        })
                        .toList());
    }

    private static String ofCustomer(@Nullable CustomerId customer) {
        return customer == null ? "true" : "tenant_id = :customer";
    }
}
