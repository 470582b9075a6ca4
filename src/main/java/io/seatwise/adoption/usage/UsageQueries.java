package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.adoption.usage.graph.SkuDay;
import io.seatwise.adoption.usage.graph.SkuDays;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks the usage tables about one customer or, without a tenant id, about all customers of the scope that are not
 * archived. Every method runs in the caller's transaction.
 */
@Repository
public class UsageQueries {

    /**
     * Sums of what may be published of each customer. Those who ever used it are published only where that holds for
     * every month of the customer's product, whatever months are asked for: months follow from each other.
     */
    private static final String MONTHS = """
            select m.usage_month, m.product,
                coalesce(sum(case when m.active_told then m.enabled end), sum(m.enabled)) as enabled,
                sum(case when m.active_told then m.active end) as active,
                sum(case when m.ever_told = 1 then m.cumulative end) as cumulative,
                sum(case when m.ever_told = 1 and m.cumulative is not null then m.enabled end) as cumulative_enabled,
                sum(case when m.returning_told then m.returning_users end) as returning_users,
                sum(case when m.returning_told then m.active end) as returning_active,
                sum(case when m.first_told then m.first_time end) as first_time,
                sum(case when m.first_told then m.active end) as first_time_active,
                sum(case when m.returning_told and m.first_told
                    then m.active - m.returning_users - m.first_time end) as others,
                sum(case when m.returning_told and m.complete and m.before_active is not null
                    then m.returning_users end) as kept,
                sum(case when m.returning_told and m.complete then m.before_active end) as kept_before,
                sum(case when m.active_told and m.before_told and m.complete and m.before_complete
                    then m.active end) as grown_to,
                sum(case when m.active_told and m.before_told and m.complete and m.before_complete
                    then m.before_active end) as grown_from,
                max(m.content_day) as content_day,
                sum(case when m.complete then -1 else 1 end) as partial_excess
            from (
                select u.usage_month, u.product, u.active, u.cumulative, u.returning_users, u.first_time,
                    u.content_day, u.complete,
                    case when #enabled# then u.enabled end as enabled,
                    p.active as before_active,
                    p.complete as before_complete,
                    case when #active# then true else false end as active_told,
                    case when #before# then true else false end as before_told,
                    case when #returning# then true else false end as returning_told,
                    case when #first# then true else false end as first_told,
                    min(case when #ever# then 1 else 0 end)
                        over (partition by u.tenant_id, u.product) as ever_told
                from usage_month u
                join customer c on c.partner_id = u.partner_id and c.tenant_id = u.tenant_id
                #join#
                where u.partner_id = :partner and %s) m
            where m.usage_month >= :from and m.usage_month <= :to
            group by m.usage_month, m.product
            order by m.product, m.usage_month
            """.replace("#enabled#", PublishedMonths.ENABLED)
            .replace("#active#", PublishedMonths.ACTIVE)
            .replace("#before#", PublishedMonths.ACTIVE_BEFORE)
            .replace("#returning#", PublishedMonths.RETURNING)
            .replace("#first#", PublishedMonths.FIRST_TIME)
            .replace("#ever#", PublishedMonths.EVER_USED)
            .replace("#join#", PublishedMonths.JOIN_BEFORE);

    private final JdbcClient jdbc;

    UsageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month of a product. */
    record MonthOf(String product, MonthFigures figures) {}

    /** A region with the people enabled and active in the whole organisation, where known. */
    record RegionOf(
            UUID tenantId,
            String product,
            RegionFigures figures,
            @Nullable Long organisation,
            @Nullable Long organisationActive) {}

    /** A product of a customer in its newest complete month. */
    record NewestOf(UUID tenantId, String customerName, String product, long enabled, long active, LocalDate day) {}

    private static String whose(PartnerScope scope, @Nullable UUID tenantId) {
        return (tenantId == null ? "c.archived_at is null and " : "c.tenant_id = :tenant and ")
                + scope.customerFilter("c");
    }

    private JdbcClient.StatementSpec ask(String sql, PartnerScope scope, @Nullable UUID tenantId) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        if (tenantId != null) {
            parameters.put("tenant", tenantId);
        }
        return jdbc.sql(sql.formatted(whose(scope, tenantId))).params(parameters);
    }

    List<MonthOf> months(PartnerScope scope, @Nullable UUID tenantId, YearMonth from, YearMonth to) {
        return ask(MONTHS, scope, tenantId)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new MonthOf(row.getString("product"), month(row)))
                .list();
    }

    private static MonthFigures month(ResultSet row) throws SQLException {
        return new MonthFigures(
                YearMonth.from(row.getObject("usage_month", LocalDate.class)),
                count(row, "enabled"),
                count(row, "active"),
                count(row, "cumulative"),
                count(row, "cumulative_enabled"),
                count(row, "returning_users"),
                count(row, "returning_active"),
                count(row, "first_time"),
                count(row, "first_time_active"),
                count(row, "others"),
                count(row, "kept"),
                count(row, "kept_before"),
                count(row, "grown_to"),
                count(row, "grown_from"),
                row.getObject("content_day", LocalDate.class),
                row.getLong("partial_excess") >= 0);
    }

    /** The newest month up to this one with figures; empty without any. */
    Optional<YearMonth> newestMonth(PartnerScope scope, @Nullable UUID tenantId, String table, YearMonth to) {
        String sql = "select max(u.usage_month) from " + table + """
                 u
                join customer c on c.partner_id = u.partner_id and c.tenant_id = u.tenant_id
                where u.partner_id = :partner and u.usage_month <= :to and %s
                """;
        return ask(sql, scope, tenantId)
                .param("to", to.atDay(1))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    List<RegionOf> regions(PartnerScope scope, @Nullable UUID tenantId, YearMonth month) {
        String sql = """
                select r.*, u.enabled as organisation, u.active as organisation_active
                from region_usage r
                join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
                left join usage_month u on u.partner_id = r.partner_id
                    and u.tenant_id = r.tenant_id
                    and u.usage_month = r.usage_month
                    and u.product = r.product
                where r.partner_id = :partner and r.usage_month = :month and %s
                """;
        return ask(sql, scope, tenantId)
                .param("month", month.atDay(1))
                .query((row, number) -> new RegionOf(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("product"),
                        new RegionFigures(
                                row.getString("country"),
                                row.getString("state"),
                                row.getString("city"),
                                row.getLong("enabled"),
                                row.getLong("active")),
                        row.getObject("organisation", Long.class),
                        row.getObject("organisation_active", Long.class)))
                .list();
    }

    /** The rows of each customer's newest month. */
    List<ActivationMonth> activations(PartnerScope scope, @Nullable UUID tenantId, ActivationMonths table) {
        String sql = """
                select a.*
                from activation a
                join customer c on c.partner_id = a.partner_id and c.tenant_id = a.tenant_id
                where a.partner_id = :partner
                and a.activation_month = (
                    select max(n.activation_month)
                    from activation n
                    where n.partner_id = a.partner_id and n.tenant_id = a.tenant_id)
                and %s
                """;
        return ask(sql, scope, tenantId).query((row, number) -> table.map(row)).list();
    }

    /** The lines of these reports on each customer's newest day of each. */
    List<GraphRow> newestLines(PartnerScope scope, @Nullable UUID tenantId, List<String> reports, GraphRows table) {
        String sql = """
                select g.*
                from graph_measure g
                join customer c on c.partner_id = g.partner_id and c.tenant_id = g.tenant_id
                where g.partner_id = :partner
                and g.report in (:reports)
                and g.report_day = (
                    select max(n.report_day)
                    from graph_measure n
                    where n.partner_id = g.partner_id and n.tenant_id = g.tenant_id and n.report = g.report)
                and %s
                """;
        return GraphRows.whole(ask(sql, scope, tenantId)
                .param("reports", reports)
                .query((row, number) -> table.map(row))
                .list());
    }

    /** The lines of these reports of one customer from that day on, oldest first. */
    List<GraphRow> lines(PartnerScope scope, UUID tenantId, List<String> reports, LocalDate from, GraphRows table) {
        String sql = """
                select g.*
                from graph_measure g
                join customer c on c.partner_id = g.partner_id and c.tenant_id = g.tenant_id
                where g.partner_id = :partner and g.report in (:reports) and g.report_day >= :from and %s
                order by g.report_day
                """;
        return GraphRows.whole(ask(sql, scope, tenantId)
                .param("reports", reports)
                .param("from", from)
                .query((row, number) -> table.map(row))
                .list());
    }

    /** The newest day of each of these reports of a customer and the 62 days before it: two windows of 28 or 30 days, and a margin. */
    public List<GraphRow> newestWindows(PartnerScope scope, UUID tenantId, List<String> reports, GraphRows table) {
        String sql = """
                select g.*
                from (
                    select m.report, max(m.report_day) as newest
                    from graph_measure m
                    where m.partner_id = :partner and m.tenant_id = :tenant and m.report in (:reports)
                    group by m.report) n
                join graph_measure g on g.partner_id = :partner
                    and g.tenant_id = :tenant
                    and g.report = n.report
                    and g.report_day >= cast(n.newest - interval '62' day as date)
                join customer c on c.partner_id = g.partner_id and c.tenant_id = g.tenant_id
                where %s
                """;
        return GraphRows.whole(ask(sql, scope, tenantId)
                .param("reports", reports)
                .query((row, number) -> table.map(row))
                .list());
    }

    List<SkuDay> newestSkus(PartnerScope scope, UUID tenantId, SkuDays table) {
        String sql = """
                select s.*
                from subscribed_sku s
                join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
                where s.partner_id = :partner
                and s.sku_day = (
                    select max(n.sku_day)
                    from subscribed_sku n
                    where n.partner_id = s.partner_id and n.tenant_id = s.tenant_id)
                and %s
                order by s.part_number
                """;
        return ask(sql, scope, tenantId).query((row, number) -> table.map(row)).list();
    }

    /** These products of each customer in its newest complete month. */
    List<NewestOf> newestComplete(PartnerScope scope, @Nullable UUID tenantId, List<String> products) {
        String sql = """
                select u.tenant_id, c.name, u.product, u.enabled, u.active, u.content_day
                from usage_month u
                join customer c on c.partner_id = u.partner_id and c.tenant_id = u.tenant_id
                where u.partner_id = :partner
                and u.product in (:products)
                and u.usage_month = (
                    select max(n.usage_month)
                    from usage_month n
                    where n.partner_id = u.partner_id and n.tenant_id = u.tenant_id and n.complete)
                and %s
                """;
        return ask(sql, scope, tenantId)
                .param("products", products)
                .query((row, number) -> new NewestOf(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("name"),
                        row.getString("product"),
                        row.getLong("enabled"),
                        row.getLong("active"),
                        row.getObject("content_day", LocalDate.class)))
                .list();
    }

    /** The names of the customers that the scope sees. */
    Map<UUID, String> names(PartnerScope scope, @Nullable UUID tenantId) {
        Map<UUID, String> names = new HashMap<>();
        ask("select c.tenant_id, c.name from customer c where %s", scope, tenantId)
                .query(row -> {
                    names.put(row.getObject("tenant_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    private static @Nullable Long count(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : sum.longValueExact();
    }
}
