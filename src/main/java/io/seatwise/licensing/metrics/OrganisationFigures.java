package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.positions.OrganisationUsage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A customer's newest usage of the whole organisation, whether or not it counts in totals. */
@Service
public class OrganisationFigures {

    /**
     * What the organisation's usage says.
     *
     * @param counted whether it is the customer's usage in totals; if not, usage by product is
     */
    public record Organisation(LocalDate day, List<WorkloadPosition> workloads, boolean counted) {}

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    OrganisationFigures(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Empty where no such file came, and when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Organisation> of(PartnerScope scope, CustomerId customer) {
        return transactions.read(scope, () -> {
            List<UsageFigure> figures = jdbc.sql("""
                            select t.position_day, t.workload_code, coalesce(w.name, t.workload_code) as name, t.active,
                                t.entitled, t.reassigned
                            from service_current n
                            join customer c on c.partner_id = n.partner_id and c.tenant_id = n.tenant_id
                            join usage_position t on t.partner_id = n.partner_id and t.position_day = n.position_day
                                and t.tenant_id = n.tenant_id and t.service = n.service
                            left join workload w on w.partner_id = t.partner_id and w.workload_code = t.workload_code
                            where n.partner_id = :partner and n.tenant_id = :tenant and n.kind = 'license-usage'
                                and n.service = :service and %s
                            """.formatted(scope.customerFilter("c")))
                    .params(scope.parameters())
                    .param("tenant", customer)
                    .param("service", OrganisationUsage.SERVICE)
                    .query((row, number) -> new UsageFigure(
                            OrganisationUsage.SERVICE,
                            row.getObject("position_day", LocalDate.class),
                            OrganisationUsage.PRODUCT,
                            new WorkloadPosition(
                                    row.getString("workload_code"),
                                    row.getString("name"),
                                    row.getLong("entitled"),
                                    row.getLong("active"),
                                    row.getObject("reassigned", Long.class),
                                    false)))
                    .list();
            return Optional.ofNullable(CurrentPosition.usage(figures).get(OrganisationUsage.PRODUCT))
                    .map(used -> new Organisation(used.day(), used.workloads(), isCounted(scope, customer)));
        });
    }

    private boolean isCounted(PartnerScope scope, CustomerId customer) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from product_metrics
                            where partner_id = :partner and tenant_id = :tenant and product_id = :product)
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .param("product", OrganisationUsage.PRODUCT)
                .query(Boolean.class)
                .single();
    }
}
