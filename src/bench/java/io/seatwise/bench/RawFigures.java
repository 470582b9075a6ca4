package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The peers: the same questions put to the rows as they came in, nothing computed beforehand. */
final class RawFigures {

    private static final String FROM = """
            from customer c
            left join (
                select t.tenant_id, sum(t.assigned) as assigned, sum(t.sold) as sold
                from deployment_position t
                join (
                    select tenant_id, service, max(position_day) as position_day
                    from deployment_position
                    where partner_id = :partner
                    group by tenant_id, service) n
                    on n.tenant_id = t.tenant_id and n.service = t.service and n.position_day = t.position_day
                where t.partner_id = :partner
                group by t.tenant_id) d on d.tenant_id = c.tenant_id
            left join (
                select t.tenant_id, sum(t.active) as active, sum(t.entitled) as entitled
                from usage_position t
                join (
                    select tenant_id, service, max(position_day) as position_day
                    from usage_position
                    where partner_id = :partner
                    group by tenant_id, service) n
                    on n.tenant_id = t.tenant_id and n.service = t.service and n.position_day = t.position_day
                where t.partner_id = :partner
                group by t.tenant_id) u on u.tenant_id = c.tenant_id
            """;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final PartnerScope scope;

    RawFigures(JdbcClient jdbc, PartnerTransactions transactions, PartnerScope scope) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.scope = scope;
    }

    /** Number of customers and sums of sold, assigned, entitled and active, as far as {@code condition} holds. */
    List<Long> totals(String condition, Map<String, Object> parameters) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*), sum(d.sold), sum(d.assigned), sum(u.entitled), sum(u.active)\n" + FROM
                                + "where c.partner_id = :partner and c.archived_at is null and " + condition)
                        .param("partner", scope.partnerId())
                        .params(parameters)
                        .query((row, number) ->
                                List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                        .single());
    }

    /** The ids of a page of customers, with their sums read. */
    List<CustomerId> page(String condition, Map<String, Object> parameters, String orderBy, int limit) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select c.*, d.sold, d.assigned, u.entitled, u.active\n" + FROM
                                + "where c.partner_id = :partner and c.archived_at is null and " + condition
                                + "\norder by " + orderBy + "\nlimit " + limit)
                        .param("partner", scope.partnerId())
                        .params(parameters)
                        .query((row, number) -> CustomerId.of(row, "tenant_id"))
                        .list());
    }

    /** The sums of every day since, each kind for itself. */
    Map<LocalDate, Long> days(LocalDate from, String customers) {
        Map<LocalDate, Long> days = new HashMap<>();
        for (String table : List.of("deployment_position", "usage_position")) {
            transactions.run(
                    scope,
                    () -> jdbc.sql("""
                            select t.position_day, count(*)%s
                            from %s t
                            join customer c on c.partner_id = t.partner_id and c.tenant_id = t.tenant_id
                            where t.partner_id = :partner and t.position_day >= :from and c.archived_at is null and %s
                            group by t.position_day
                            """.formatted(
                                    table.startsWith("usage") ? ", sum(t.active), sum(t.entitled)" : ", sum(t.sold)",
                                    table,
                                    customers))
                            .param("partner", scope.partnerId())
                            .param("from", from)
                            .query(row -> {
                                days.put(row.getObject(1, LocalDate.class), row.getLong(3));
                            }));
        }
        return days;
    }
}
