package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Usage of many customers as it stood on a day, of all products together, of one, or of one workload: what
 * {@link PositionHistory} tells of one customer, in one statement for all. For figures that are compared between
 * customers of a scope.
 */
@Service
public class UsageLevels {

    /** Older figures say nothing of the day. */
    public static final int OLDEST_DAYS = 14;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final HistoryKeeping keeping;

    UsageLevels(JdbcClient jdbc, PartnerTransactions transactions, HistoryKeeping keeping) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keeping = keeping;
    }

    /** Those of the customers whose figures name this product. */
    public List<CustomerId> having(PartnerScope scope, Collection<CustomerId> customers, String productId) {
        List<CustomerId> having = new ArrayList<>();
        return transactions.read(scope, () -> {
            UuidArray.forEachChunk(
                    customers,
                    some -> having.addAll(jdbc.sql("""
                            select id.tenant_id
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            where exists (
                                select 1
                                from product_metrics m
                                where m.partner_id = :partner and m.tenant_id = id.tenant_id
                                    and m.product_id = :product)
                            """)
                            .param("partner", scope.partnerId())
                            .param("ids", some)
                            .param("product", productId)
                            .query(CustomerId.ROW)
                            .list()));
            return having;
        });
    }

    /**
     * Usage in percent as it stood on that day; customers without figures of the last {@link #OLDEST_DAYS} days are left
     * out; of the last 31 where products are kept by month only. OneDrive is counted together with SharePoint.
     *
     * @param productId null for all products
     * @param workloadCode null for all workloads
     */
    public Map<CustomerId, Double> on(
            PartnerScope scope,
            Collection<CustomerId> customers,
            @Nullable String productId,
            @Nullable String workloadCode,
            LocalDate day) {
        String statement = productId == null && workloadCode == null ? ofCustomers() : of(productId, workloadCode);
        int oldest = productId == null && workloadCode == null
                ? OLDEST_DAYS
                : keeping.tiers().validDays(day, OLDEST_DAYS);
        Map<CustomerId, Double> levels = new HashMap<>();
        return transactions.read(scope, () -> {
            UuidArray.forEachChunk(
                    customers,
                    some -> jdbc.sql(statement)
                            .param("partner", scope.partnerId())
                            .param("ids", some)
                            .param("product", productId)
                            .param("workload", workloadCode)
                            .param("kind", Kind.USAGE.fileKind())
                            .param("from", day.minusDays(oldest))
                            .param("day", day)
                            .query(row -> {
                                long entitled = row.getLong("whole");
                                if (entitled > 0) {
                                    levels.put(CustomerId.of(row, "tenant_id"), row.getLong("part") * 100.0 / entitled);
                                }
                            }));
            return levels;
        });
    }

    /** Leaves out usage of the whole organisation, and keeps it where there is no usage by product. */
    private static final String COUNTED =
            """
            (s.service <> '%s' or not exists (
                select 1
                from service_day p
                where p.partner_id = s.partner_id and p.tenant_id = s.tenant_id and p.kind = s.kind
                    and p.service in ('%s', '%s') and p.position_day between :from and :day))
            """.formatted(OrganisationUsage.SERVICE, ServiceKey.OFFICE_365, ServiceKey.NOT_NAMED);

    private static String ofCustomers() {
        return """
                select d.tenant_id, d.active as part, d.entitled as whole
                from (
                    select s.tenant_id, max(s.position_day) as newest
                    from unnest(cast(:ids as uuid array)) as id (tenant_id)
                    left join customer_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        and s.position_day between :from and :day
                    where s.partner_id = :partner
                    group by s.tenant_id) n
                left join customer_day d on d.partner_id = :partner and d.tenant_id = n.tenant_id
                    and d.position_day = n.newest
                where d.active is not null and d.entitled is not null
                """;
    }

    /** Service by service, each as of its own newest day, as in the position of a customer. */
    private static String of(@Nullable String productId, @Nullable String workloadCode) {
        String onlyProduct = productId == null ? "" : "and t.product_id = :product";
        String onlyWorkload = workloadCode == null
                ? ""
                : List.of("SPO", "ODB").contains(workloadCode)
                        ? "and t.workload_code in ('SPO', 'ODB')"
                        : "and t.workload_code = :workload";
        return """
                select f.tenant_id, sum(f.part) as part, sum(f.whole) as whole
                from (
                    select n.tenant_id, t.product_id, t.service, %1$s as part, %2$s as whole
                    from (
                        select s.tenant_id, s.service, max(s.position_day) as newest
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                            and s.kind = :kind and s.position_day between :from and :day
                        where s.partner_id = :partner and s.condensed_inflated is null and %5$s
                        group by s.tenant_id, s.service) n
                    left join usage_position t on t.partner_id = :partner and t.tenant_id = n.tenant_id
                        and t.position_day = n.newest and t.service = n.service %3$s %4$s
                    where t.partner_id = :partner
                    group by n.tenant_id, t.product_id, t.service) f
                group by f.tenant_id
                """.formatted(
                        PositionTable.folded("t.active"),
                        PositionTable.folded("t.entitled"),
                        onlyProduct,
                        onlyWorkload,
                        productId == null ? COUNTED : "true");
    }
}
