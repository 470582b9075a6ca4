package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.inflation.InflationDiagnosis.OwnSeats;
import io.seatwise.licensing.metrics.CurrentPosition.DeploymentFigure;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.metrics.CustomerFigures.Own;
import io.seatwise.licensing.subscriptions.SelfRenewal;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what the figures of some customers are computed from: the newest rows by service, and the subscriptions. */
@Repository
class CustomerFacts {

    private final JdbcClient jdbc;

    CustomerFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CustomerId, List<DeploymentFigure>> deployment(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, List<DeploymentFigure>> figures = new HashMap<>();
        of(scope, customers, """
                select t.tenant_id, t.service, t.position_day, t.product_id, t.assigned, t.sold
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join service_current n on n.tenant_id = id.tenant_id and n.partner_id = :partner
                    and n.kind = 'license-deployment'
                left join deployment_position t on t.partner_id = :partner and t.position_day = n.position_day
                    and t.tenant_id = n.tenant_id and t.service = n.service
                where t.tenant_id is not null
                """).query(row -> {
            figures.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new ArrayList<>())
                    .add(new DeploymentFigure(
                            row.getString("service"),
                            row.getObject("position_day", LocalDate.class),
                            row.getString("product_id"),
                            row.getLong("assigned"),
                            row.getLong("sold")));
        });
        return figures;
    }

    Map<CustomerId, List<UsageFigure>> usage(PartnerScope scope, Collection<CustomerId> customers) {
        Map<String, String> names = workloadNames(scope);
        Map<CustomerId, List<UsageFigure>> figures = new HashMap<>();
        of(scope, customers, """
                select t.tenant_id, t.service, t.position_day, t.product_id, t.workload_code, t.active, t.entitled,
                    t.reassigned
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join service_current n on n.tenant_id = id.tenant_id and n.partner_id = :partner
                    and n.kind = 'license-usage'
                left join usage_position t on t.partner_id = :partner and t.position_day = n.position_day
                    and t.tenant_id = n.tenant_id and t.service = n.service
                where t.tenant_id is not null
                """).query(row -> {
            String code = row.getString("workload_code");
            figures.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new ArrayList<>())
                    .add(new UsageFigure(
                            row.getString("service"),
                            row.getObject("position_day", LocalDate.class),
                            row.getString("product_id"),
                            new WorkloadPosition(
                                    code,
                                    names.getOrDefault(code, code),
                                    row.getLong("entitled"),
                                    row.getLong("active"),
                                    row.getObject("reassigned", Long.class),
                                    false)));
        });
        return figures;
    }

    Map<CustomerId, List<Own>> subscriptions(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, List<Own>> own = new HashMap<>();
        of(scope, customers, """
                select s.tenant_id, s.product_id, s.subscription_id, s.state, s.quantity, s.effective_start,
                    s.commitment_end, s.extended_term, %s as renews_monthly
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join subscription s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                where s.tenant_id is not null and (s.archived_at is null or s.not_seen_since is null)
                order by s.tenant_id, s.subscription_id
                """.formatted(SelfRenewal.MONTHLY_SQL)).query(row -> {
            own.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new ArrayList<>())
                    .add(new Own(
                            row.getString("product_id"),
                            new OwnSeats(
                                    row.getString("subscription_id"),
                                    SubscriptionState.valueOf(row.getString("state")),
                                    row.getLong("quantity"),
                                    row.getObject("effective_start", LocalDate.class),
                                    row.getObject("commitment_end", LocalDate.class)),
                            row.getBoolean("renews_monthly"),
                            row.getBoolean("extended_term")));
        });
        return own;
    }

    /** Whether the partner ever brought in subscriptions. */
    boolean hasSubscriptions(PartnerScope scope) {
        return jdbc.sql("select exists (select 1 from subscription where partner_id = :partner)")
                .param("partner", scope.partnerId())
                .query(Boolean.class)
                .single();
    }

    private Map<String, String> workloadNames(PartnerScope scope) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select workload_code, name from workload where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    private StatementSpec of(PartnerScope scope, Collection<CustomerId> customers, String sql) {
        return jdbc.sql(sql).param("partner", scope.partnerId()).param("ids", new UuidArray(customers));
    }
}
