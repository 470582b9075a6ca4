package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import io.seatwise.licensing.positions.PositionTimeline.ServiceDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads a customer's position on each day with figures. */
@Service
public class PositionHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private record Source(Kind kind, String service) {}

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    PositionHistory(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The customer's days in order, both ends inclusive, of any age; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> of(
            PartnerScope scope, CustomerId customer, @Nullable LocalDate from, @Nullable LocalDate to) {
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
                        .param("tenant", customer)
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

    /** The same for one product, on the days of which {@link HistoryTiers} keeps products; days before it was first reported and after it left are not in it. */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> ofProduct(
            PartnerScope scope,
            CustomerId customer,
            String productId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return transactions.read(scope, () -> {
            Map<Source, Map<LocalDate, ServiceDay>> product = productDays(scope, customer, productId);
            List<ServiceDay> sums = new ArrayList<>();
            serviceDays(scope, customer).forEach(day -> {
                Map<LocalDate, ServiceDay> ofProduct = product.get(new Source(day.kind(), day.service()));
                if (ofProduct != null) {
                    sums.add(ofProduct.getOrDefault(day.day(), day));
                }
            });
            return PositionTimeline.of(sums, from).stream()
                    .filter(day -> day.sold() != null || day.entitled() != null)
                    .filter(day -> to == null || !day.day().isAfter(to))
                    .toList();
        });
    }

    /** The days of the customer's services, each as if it held nothing. */
    private List<ServiceDay> serviceDays(PartnerScope scope, CustomerId customer) {
        return jdbc.sql("""
                        select s.kind, s.service, s.position_day
                        from service_day s
                        join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                        where s.partner_id = :partner and s.tenant_id = :tenant
                            and s.condensed_inflated is null and %s
                        """.formatted(scope.customerFilter("c")))
                .params(scope.parameters())
                .param("tenant", customer)
                .query((row, number) -> new ServiceDay(
                        Kind.ofFileKind(row.getString("kind")),
                        row.getString("service"),
                        row.getObject("position_day", LocalDate.class),
                        0,
                        0,
                        false))
                .list();
    }

    private Map<Source, Map<LocalDate, ServiceDay>> productDays(
            PartnerScope scope, CustomerId customer, String productId) {
        Map<Source, Map<LocalDate, ServiceDay>> days = new HashMap<>();
        for (PositionTable table : PositionTable.values()) {
            jdbc.sql(productDays(table))
                    .param("partner", scope.partnerId())
                    .param("tenant", customer)
                    .param("product", productId)
                    .query(row -> {
                        ServiceDay day = new ServiceDay(
                                table.kind(),
                                row.getString("service"),
                                row.getObject("position_day", LocalDate.class),
                                row.getLong("part"),
                                row.getLong("whole"));
                        days.computeIfAbsent(new Source(day.kind(), day.service()), source -> new HashMap<>())
                                .put(day.day(), day);
                    });
        }
        return days;
    }

    /** The sums of one customer's product by service and day. */
    private static String productDays(PositionTable table) {
        boolean deployment = table == PositionTable.DEPLOYMENT;
        return """
                select t.service, t.position_day, %s as part, %s as whole
                from %s t
                where t.partner_id = :partner and t.tenant_id = :tenant and t.product_id = :product
                group by t.service, t.position_day
                """.formatted(
                        deployment ? "sum(t.assigned)" : PositionTable.folded("t.active"),
                        deployment ? "sum(t.sold)" : PositionTable.folded("t.entitled"),
                        table.facts());
    }
}
