package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.adoption.usage.graph.SkuDay;
import io.seatwise.adoption.usage.graph.SkuDays;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Asks the usage tables about one customer or, without a tenant id, about all customers of the scope that are not
 * archived. Every method runs in the caller's transaction.
 */
@Repository
public class UsageQueries {

    private final UsageStatements customers;

    UsageQueries(UsageStatements customers) {
        this.customers = customers;
    }

    /** A region with the people enabled and active in the whole organisation, where known. */
    record RegionOf(
            CustomerId customer,
            String product,
            RegionFigures figures,
            @Nullable Long organisation,
            @Nullable Long organisationActive) {}

    /** A product of a customer in its newest complete month. */
    record NewestOf(
            CustomerId customer, String customerName, String product, long enabled, long active, LocalDate day) {}

    /** The newest month up to this one with figures; empty without any. */
    Optional<YearMonth> newestMonth(PartnerScope scope, @Nullable CustomerId customer, String table, YearMonth to) {
        String sql = "select max(u.usage_month) from " + table + """
                 u
                join customer c on c.partner_id = u.partner_id and c.tenant_id = u.tenant_id
                where u.partner_id = :partner and u.usage_month <= :to and %s
                """;
        return customers
                .ask(sql, scope, customer)
                .param("to", to.atDay(1))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    List<RegionOf> regions(PartnerScope scope, @Nullable CustomerId customer, YearMonth month) {
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
        return customers
                .ask(sql, scope, customer)
                .param("month", month.atDay(1))
                .query((row, number) -> new RegionOf(
                        CustomerId.of(row, "tenant_id"),
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
    List<ActivationMonth> activations(PartnerScope scope, @Nullable CustomerId customer, ActivationMonths table) {
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
        return customers
                .ask(sql, scope, customer)
                .query((row, number) -> table.map(row))
                .list();
    }

    /** The lines of these reports on each customer's newest day of each. */
    List<GraphRow> newestLines(
            PartnerScope scope, @Nullable CustomerId customer, List<String> reports, GraphRows table) {
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
        return GraphRows.whole(customers
                .ask(sql, scope, customer)
                .param("reports", reports)
                .query((row, number) -> table.map(row))
                .list());
    }

    /** The lines of these reports of one customer from that day on, oldest first. */
    List<GraphRow> lines(
            PartnerScope scope, CustomerId customer, List<String> reports, LocalDate from, GraphRows table) {
        String sql = """
                select g.*
                from graph_measure g
                join customer c on c.partner_id = g.partner_id and c.tenant_id = g.tenant_id
                where g.partner_id = :partner and g.report in (:reports) and g.report_day >= :from and %s
                order by g.report_day
                """;
        return GraphRows.whole(customers
                .ask(sql, scope, customer)
                .param("reports", reports)
                .param("from", from)
                .query((row, number) -> table.map(row))
                .list());
    }

    /** The newest day of each of these reports of a customer and the 62 days before it: two windows of 28 or 30 days, and a margin. */
    public List<GraphRow> newestWindows(
            PartnerScope scope, CustomerId customer, List<String> reports, GraphRows table) {
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
        return GraphRows.whole(customers
                .ask(sql, scope, customer)
                .param("reports", reports)
                .query((row, number) -> table.map(row))
                .list());
    }

    List<SkuDay> newestSkus(PartnerScope scope, CustomerId customer, SkuDays table) {
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
        return customers
                .ask(sql, scope, customer)
                .query((row, number) -> table.map(row))
                .list();
    }

    /** These products of each customer in its newest complete month. */
    List<NewestOf> newestComplete(PartnerScope scope, @Nullable CustomerId customer, List<String> products) {
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
        return customers
                .ask(sql, scope, customer)
                .param("products", products)
                .query((row, number) -> new NewestOf(
                        CustomerId.of(row, "tenant_id"),
                        row.getString("name"),
                        row.getString("product"),
                        row.getLong("enabled"),
                        row.getLong("active"),
                        row.getObject("content_day", LocalDate.class)))
                .list();
    }

    /** The names of the customers that the scope sees. */
    Map<CustomerId, String> names(PartnerScope scope, @Nullable CustomerId customer) {
        Map<CustomerId, String> names = new HashMap<>();
        customers
                .ask("select c.tenant_id, c.name from customer c where %s", scope, customer)
                .query(row -> {
                    names.put(CustomerId.of(row, "tenant_id"), row.getString("name"));
                });
        return names;
    }
}
