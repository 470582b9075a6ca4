package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How fresh the figures are, source by source: Office 365 and Dynamics 365 are processed on different days. */
@Service
public class Freshness {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    Freshness(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The newest day of each kind and service over all customers that this scope sees. */
    @PreAuthorize(Roles.CAN_READ)
    public List<SourceDate> of(PartnerScope scope) {
        return newest(scope, "c.archived_at is null", Map.of());
    }

    /** The newest day of each kind and service of one customer; none when this scope does not see it. */
    @PreAuthorize(Roles.CAN_READ)
    public List<SourceDate> of(PartnerScope scope, CustomerId customer) {
        return newest(scope, "s.tenant_id = :tenant", Map.of("tenant", customer));
    }

    private List<SourceDate> newest(PartnerScope scope, String condition, Map<String, Object> parameters) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select s.kind, s.service, max(s.position_day) as newest_day
                                from service_current s
                                join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                                where s.partner_id = :partner and %s and %s
                                group by s.kind, s.service
                                order by s.kind, s.service
                                """.formatted(condition, scope.customerFilter("c")))
                        .params(scope.parameters())
                        .params(parameters)
                        .query((row, number) -> new SourceDate(
                                row.getString("kind"),
                                row.getString("service"),
                                row.getObject("newest_day", LocalDate.class)))
                        .list());
    }
}
