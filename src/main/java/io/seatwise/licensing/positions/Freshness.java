package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * The newest day of each kind and service over all customers that this scope sees. Each is the first of its customers
     * that is visible, beginning with the newest: most have the figures of the newest day.
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<SourceDate> of(PartnerScope scope) {
        return transactions.read(scope, () -> {
            List<SourceDate> sources = new ArrayList<>();
            for (PositionTimeline.Kind figures : PositionTimeline.Kind.values()) {
                String kind = figures.fileKind();
                Optional<String> service = service(scope, kind, null);
                while (service.isPresent()) {
                    newest(scope, kind, service.get()).ifPresent(sources::add);
                    service = service(scope, kind, service.get());
                }
            }
            return sources;
        });
    }

    /** The first service with figures of this kind, or the next one after {@code previous}. */
    private Optional<String> service(PartnerScope scope, String kind, @Nullable String previous) {
        return jdbc.sql("""
                        select s.service
                        from service_current s
                        where s.partner_id = :partner and s.kind = :kind %s
                        order by s.partner_id, s.kind, s.service
                        fetch first row only
                        """.formatted(previous == null ? "" : "and s.service > :previous"))
                .param("partner", scope.partnerId())
                .param("kind", kind)
                .param("previous", previous)
                .query(String.class)
                .optional();
    }

    /** The order names the whole index, and customers come in an outer join: H2 then stops at the first row. */
    private Optional<SourceDate> newest(PartnerScope scope, String kind, String service) {
        return jdbc.sql("""
                        select s.position_day
                        from service_current s
                        left join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                        where s.partner_id = :partner and s.kind = :kind and s.service = :service
                            and c.archived_at is null and %s
                        order by s.partner_id desc, s.kind desc, s.service desc, s.position_day desc
                        fetch first row only
                        """.formatted(scope.customerFilter("c")))
                .params(scope.parameters())
                .param("kind", kind)
                .param("service", service)
                .query(LocalDate.class)
                .optional()
                .map(day -> new SourceDate(kind, service, day));
    }

    /** The newest day of each kind and service of one customer; none when this scope does not see it. */
    @PreAuthorize(Roles.CAN_READ)
    public List<SourceDate> of(PartnerScope scope, CustomerId customer) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select s.kind, s.service, max(s.position_day) as newest_day
                                from service_current s
                                join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                                where s.partner_id = :partner and s.tenant_id = :tenant and %s
                                group by s.kind, s.service
                                order by s.kind, s.service
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query((row, number) -> new SourceDate(
                                row.getString("kind"),
                                row.getString("service"),
                                row.getObject("newest_day", LocalDate.class)))
                        .list());
    }
}
