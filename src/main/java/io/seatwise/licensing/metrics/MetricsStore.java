package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.base.Ratio;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.inflation.InflationDiagnosis;
import io.seatwise.licensing.metrics.CurrentPosition.Deployed;
import io.seatwise.licensing.metrics.CurrentPosition.Used;
import io.seatwise.licensing.metrics.CustomerFigures.ProductFigures;
import io.seatwise.licensing.subscriptions.SelfRenewal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code product_metrics} and {@code customer_metrics}. */
@Repository
class MetricsStore {

    private static final List<String> CUSTOMER_KEY = List.of("partner_id", "tenant_id");
    private static final List<String> CUSTOMER_FIGURES = List.of(
            "sold",
            "assigned",
            "entitled",
            "active",
            "deployment_ratio",
            "usage_ratio",
            "products",
            "inflated",
            "grace",
            "next_renewal",
            "renewing_unassigned",
            "as_of",
            "usage_trend");
    private static final List<String> PRODUCT_KEY = List.of("partner_id", "tenant_id", "product_id");
    private static final List<String> PRODUCT_FIGURES = List.of(
            "sold",
            "assigned",
            "own_sold",
            "entitled",
            "active",
            "adjusted_entitled",
            "adjusted_active",
            "deployment_ratio",
            "usage_ratio",
            "inflated",
            "lower_bound",
            "grace",
            "next_renewal",
            "deployment_day",
            "usage_day",
            "workloads",
            "causes");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BulkRows bulk;
    private final ProductPositions positions;

    MetricsStore(JdbcClient jdbc, JdbcTemplate batches, BulkRows bulk, ProductPositions positions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bulk = bulk;
        this.positions = positions;
    }

    /**
     * Replaces all metrics of these customers. Rows that exist are updated.
     */
    void store(PartnerScope scope, Map<CustomerId, CustomerFigures> figures, Map<CustomerId, String> usageTrends) {
        Map<CustomerId, Set<String>> known = known(scope, figures.keySet());
        List<@Nullable Object[]> changedCustomers = new ArrayList<>();
        List<@Nullable Object[]> newCustomers = new ArrayList<>();
        List<@Nullable Object[]> changedProducts = new ArrayList<>();
        List<@Nullable Object[]> newProducts = new ArrayList<>();
        List<@Nullable Object[]> goneProducts = new ArrayList<>();
        figures.forEach((customerId, customer) -> {
            (known.containsKey(customerId) ? changedCustomers : newCustomers)
                    .add(customer(scope, customerId, customer, usageTrends.getOrDefault(customerId, "")));
            Set<String> gone = new HashSet<>(known.getOrDefault(customerId, Set.of()));
            customer.products()
                    .forEach(product -> (gone.remove(product.productId()) ? changedProducts : newProducts)
                            .add(product(scope, customerId, product)));
            gone.forEach(productId -> goneProducts.add(new Object[] {scope.partnerId(), customerId, productId}));
        });
        batches.batchUpdate(
                "delete from product_metrics where partner_id = ? and tenant_id = ? and product_id = ?", goneProducts);
        bulk.update("customer_metrics", CUSTOMER_FIGURES, CUSTOMER_KEY, changedCustomers);
        bulk.insert("customer_metrics", columns(CUSTOMER_FIGURES, CUSTOMER_KEY), newCustomers);
        bulk.update("product_metrics", PRODUCT_FIGURES, PRODUCT_KEY, changedProducts);
        bulk.insert("product_metrics", columns(PRODUCT_FIGURES, PRODUCT_KEY), newProducts);
    }

    /** The customers that have metrics, each with its products that have. */
    private Map<CustomerId, Set<String>> known(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, Set<String>> known = new HashMap<>();
        jdbc.sql("""
                        select m.tenant_id, p.product_id
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_metrics m on m.partner_id = :partner and m.tenant_id = id.tenant_id
                        left join product_metrics p on p.partner_id = m.partner_id and p.tenant_id = m.tenant_id
                        where m.tenant_id is not null
                        """)
                .param("ids", new UuidArray(customers))
                .param("partner", scope.partnerId())
                .query((ResultSet row) -> {
                    Set<String> products = known.computeIfAbsent(CustomerId.of(row, 1), customerId -> new HashSet<>());
                    String productId = row.getString(2);
                    if (productId != null) {
                        products.add(productId);
                    }
                });
        return known;
    }

    private static List<String> columns(List<String> figures, List<String> key) {
        return Stream.concat(figures.stream(), key.stream()).toList();
    }

    private static @Nullable Object[] customer(
            PartnerScope scope, CustomerId customerId, CustomerFigures figures, String usageTrend) {
        return new @Nullable Object[] {
            figures.licences().sold(),
            figures.licences().assigned(),
            figures.entitlements().entitled(),
            figures.entitlements().active(),
            fraction(figures.licences().assigned(), figures.licences().sold()),
            fraction(figures.entitlements().active(), figures.entitlements().entitled()),
            figures.products().size(),
            figures.isInflated(),
            figures.own().grace(),
            figures.own().nextRenewal(),
            figures.renewingUnassigned(),
            figures.asOf(),
            usageTrend,
            scope.partnerId(),
            customerId
        };
    }

    private @Nullable Object[] product(PartnerScope scope, CustomerId customerId, ProductFigures figures) {
        Deployed deployed = figures.deployed();
        Used used = figures.used();
        InflationDiagnosis diagnosis = figures.diagnosis();
        Long sold = deployed == null ? null : deployed.sold();
        Long assigned = deployed == null ? null : deployed.assigned();
        Long entitled = used == null ? null : used.entitled();
        Long active = used == null ? null : used.active();
        return new @Nullable Object[] {
            sold,
            assigned,
            figures.own().sold(),
            entitled,
            active,
            diagnosis == null ? null : diagnosis.adjustedEntitled(),
            diagnosis == null ? null : diagnosis.adjustedActive(),
            fraction(assigned, sold),
            fraction(active, entitled),
            figures.isInflated(),
            used != null && used.isLowerBound(),
            figures.own().grace(),
            figures.own().nextRenewal(),
            deployed == null ? null : deployed.day(),
            used == null ? null : used.day(),
            positions.workloads(used == null ? List.of() : used.workloads()),
            positions.causes(diagnosis == null ? List.of() : diagnosis.causes()),
            scope.partnerId(),
            customerId,
            figures.productId()
        };
    }

    private static @Nullable Double fraction(@Nullable Long part, @Nullable Long whole) {
        Ratio ratio = Ratio.of(part, whole);
        return ratio == null ? null : ratio.fraction();
    }

    /** Own licences are unknown until the first subscription comes, and unknown again when the last one goes. */
    void alignOwnSold(PartnerScope scope, boolean known) {
        jdbc.sql(
                        known
                                ? "update product_metrics set own_sold = 0 where partner_id = :partner and own_sold is null"
                                : "update product_metrics set own_sold = null where partner_id = :partner and own_sold is not null")
                .param("partner", scope.partnerId())
                .update();
    }

    /** Gives every customer its row of metrics, empty where it has no figures. */
    void addMissing(PartnerScope scope) {
        jdbc.sql("""
                        insert into customer_metrics (partner_id, tenant_id, products, inflated, grace)
                        select c.partner_id, c.tenant_id, 0, false, false
                        from customer c
                        where c.partner_id = :partner and not exists (
                            select 1
                            from customer_metrics m
                            where m.partner_id = c.partner_id and m.tenant_id = c.tenant_id)
                        """).param("partner", scope.partnerId()).update();
    }

    /** The newest day of those of the customers with figures that have no row in {@code customer_trend}. */
    Map<CustomerId, LocalDate> asOfWithoutTrend(PartnerScope scope, Collection<CustomerId> customerIds) {
        Map<CustomerId, LocalDate> asOf = new HashMap<>();
        jdbc.sql("""
                        select m.tenant_id, m.as_of
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer_metrics m on m.partner_id = :partner and m.tenant_id = id.tenant_id
                        where m.as_of is not null and not exists (
                            select 1
                            from customer_trend t
                            where t.partner_id = m.partner_id and t.tenant_id = m.tenant_id)
                        """)
                .param("ids", new UuidArray(customerIds))
                .param("partner", scope.partnerId())
                .query(row -> {
                    asOf.put(CustomerId.of(row, 1), row.getObject(2, LocalDate.class));
                });
        return asOf;
    }

    /** Brings what depends on the day to {@code today}. */
    void renew(PartnerScope scope, Collection<CustomerId> customerIds, LocalDate today) {
        jdbc.sql("""
                        update product_metrics
                        set next_renewal = (
                            select min(s.commitment_end)
                            from subscription s
                            where s.partner_id = product_metrics.partner_id
                                and s.tenant_id = product_metrics.tenant_id
                                and s.product_id = product_metrics.product_id
                                and s.state = 'ACTIVE' and (s.archived_at is null or s.not_seen_since is null)
                                and s.commitment_end >= :today and not %s)
                        where partner_id = :partner and tenant_id = any(cast(:ids as uuid array))
                        """.formatted(SelfRenewal.MONTHLY_SQL))
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customerIds))
                .param("today", today)
                .update();
        jdbc.sql("""
                        update customer_metrics
                        set next_renewal = (
                                select min(s.commitment_end)
                                from subscription s
                                where s.partner_id = customer_metrics.partner_id
                                    and s.tenant_id = customer_metrics.tenant_id
                                    and s.state = 'ACTIVE' and (s.archived_at is null or s.not_seen_since is null)
                                and s.commitment_end >= :today and not %s),
                            renewing_unassigned = (
                                select sum(greatest(p.sold - p.assigned, 0))
                                from product_metrics p
                                where p.partner_id = customer_metrics.partner_id
                                    and p.tenant_id = customer_metrics.tenant_id
                                    and p.sold is not null and p.next_renewal between :today and :last)
                        where partner_id = :partner and tenant_id = any(cast(:ids as uuid array))
                        """.formatted(SelfRenewal.MONTHLY_SQL))
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customerIds))
                .param("today", today)
                .param("last", FlagRules.lastRenewalDay(today))
                .update();
    }
}
