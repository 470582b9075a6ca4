package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.adoption.usage.graph.SkuDay;
import io.seatwise.adoption.usage.graph.SkuDays;
import io.seatwise.base.TextArray;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Asks the usage tables about some customers, those that the scope sees. The newest day or month of each is found in the
 * key's index, whatever lies before it. Every method runs in the caller's transaction.
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
            YearMonth month,
            String product,
            RegionFigures figures,
            @Nullable Long organisation,
            @Nullable Long organisationActive) {}

    /** A product of a customer in its newest complete month. */
    record NewestOf(CustomerId customer, String product, long enabled, long active, LocalDate day) {}

    /** The regions of each customer's newest month up to this one. */
    List<RegionOf> newestRegions(PartnerScope scope, Collection<CustomerId> customerIds, YearMonth to) {
        String sql = """
                select r.*, u.enabled as organisation, u.active as organisation_active
                from (
                    select c.tenant_id, (
                        select m.usage_month
                        from region_usage m
                        where m.partner_id = :partner and m.tenant_id = c.tenant_id and m.usage_month <= :to
                        order by m.partner_id desc, m.tenant_id desc, m.usage_month desc
                        fetch first row only) as newest
                    from #customers#
                    where #seen#) n
                left join region_usage r on r.partner_id = :partner and r.tenant_id = n.tenant_id
                    and r.usage_month = n.newest
                left join usage_month u on u.partner_id = r.partner_id
                    and u.tenant_id = r.tenant_id
                    and u.usage_month = r.usage_month
                    and u.product = r.product
                where r.partner_id = :partner
                """;
        return customers
                .ask(sql, scope, customerIds)
                .param("to", to.atDay(1))
                .query((row, number) -> new RegionOf(
                        CustomerId.of(row, "tenant_id"),
                        YearMonth.from(row.getObject("usage_month", LocalDate.class)),
                        row.getString("product"),
                        new RegionFigures(
                                new RegionFigures.Place(
                                        row.getString("country"), row.getString("state"), row.getString("city")),
                                row.getLong("enabled"),
                                row.getLong("active")),
                        row.getObject("organisation", Long.class),
                        row.getObject("organisation_active", Long.class)))
                .list();
    }

    /** The rows of each customer's newest month. */
    List<ActivationMonth> activations(PartnerScope scope, Collection<CustomerId> customerIds, ActivationMonths table) {
        String sql = """
                select a.*
                from (
                    select c.tenant_id, (
                        select m.activation_month
                        from activation m
                        where m.partner_id = :partner and m.tenant_id = c.tenant_id
                        order by m.partner_id desc, m.tenant_id desc, m.activation_month desc
                        fetch first row only) as newest
                    from #customers#
                    where #seen#) n
                left join activation a on a.partner_id = :partner and a.tenant_id = n.tenant_id
                    and a.activation_month = n.newest
                where a.partner_id = :partner
                """;
        return customers
                .ask(sql, scope, customerIds)
                .query((row, number) -> table.map(row))
                .list();
    }

    /** The lines of these reports on each customer's newest day of each. */
    List<GraphRow> newestLines(
            PartnerScope scope, Collection<CustomerId> customerIds, List<String> reports, GraphRows table) {
        String sql = """
                select g.*
                from (
                    select c.tenant_id, r.report, (
                        select m.report_day
                        from graph_measure m
                        where m.partner_id = :partner and m.tenant_id = c.tenant_id and m.report = r.report
                        order by m.partner_id desc, m.tenant_id desc, m.report desc, m.report_day desc
                        fetch first row only) as newest
                    from #customers#
                    cross join unnest(cast(:reports as varchar array)) as r (report)
                    where #seen#) n
                left join graph_measure g on g.partner_id = :partner and g.tenant_id = n.tenant_id
                    and g.report = n.report and g.report_day = n.newest
                where g.partner_id = :partner
                """;
        return GraphRows.whole(customers
                .ask(sql, scope, customerIds)
                .param("reports", new TextArray(reports))
                .query((row, number) -> table.map(row))
                .list());
    }

    /** The lines of these reports of one customer from that day on, oldest first. */
    List<GraphRow> lines(
            PartnerScope scope, CustomerId customer, List<String> reports, LocalDate from, GraphRows table) {
        String sql = """
                select g.*
                from #customers#
                left join graph_measure g on g.partner_id = :partner and g.tenant_id = c.tenant_id
                where g.partner_id = :partner and g.report in (:reports) and g.report_day >= :from and #seen#
                order by g.report_day
                """;
        return GraphRows.whole(customers
                .ask(sql, scope, List.of(customer))
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
                    select c.tenant_id, m.report, max(m.report_day) as newest
                    from #customers#
                    left join graph_measure m on m.partner_id = :partner and m.tenant_id = c.tenant_id
                    where m.report in (:reports) and #seen#
                    group by c.tenant_id, m.report) n
                left join graph_measure g on g.partner_id = :partner
                    and g.tenant_id = n.tenant_id
                    and g.report = n.report
                    and g.report_day >= cast(n.newest - interval '62' day as date)
                where g.partner_id = :partner
                """;
        return GraphRows.whole(customers
                .ask(sql, scope, List.of(customer))
                .param("reports", reports)
                .query((row, number) -> table.map(row))
                .list());
    }

    List<SkuDay> newestSkus(PartnerScope scope, CustomerId customer, SkuDays table) {
        String sql = """
                select s.*
                from #customers#
                left join subscribed_sku s on s.partner_id = :partner and s.tenant_id = c.tenant_id
                where s.partner_id = :partner
                and s.sku_day = (
                    select max(n.sku_day)
                    from subscribed_sku n
                    where n.partner_id = s.partner_id and n.tenant_id = s.tenant_id)
                and #seen#
                order by s.part_number
                """;
        return customers
                .ask(sql, scope, List.of(customer))
                .query((row, number) -> table.map(row))
                .list();
    }

    /** These products of each customer in its newest complete month. */
    List<NewestOf> newestComplete(PartnerScope scope, Collection<CustomerId> customerIds, List<String> products) {
        String sql = """
                select u.tenant_id, u.product, u.enabled, u.active, u.content_day
                from (
                    select c.tenant_id, (
                        select m.usage_month
                        from usage_month m
                        where m.partner_id = :partner and m.tenant_id = c.tenant_id and m.complete
                        order by m.partner_id desc, m.tenant_id desc, m.usage_month desc
                        fetch first row only) as newest
                    from #customers#
                    where #seen#) n
                left join usage_month u on u.partner_id = :partner and u.tenant_id = n.tenant_id
                    and u.usage_month = n.newest
                where u.partner_id = :partner and u.product in (:products)
                """;
        return customers
                .ask(sql, scope, customerIds)
                .param("products", products)
                .query((row, number) -> new NewestOf(
                        CustomerId.of(row, "tenant_id"),
                        row.getString("product"),
                        row.getLong("enabled"),
                        row.getLong("active"),
                        row.getObject("content_day", LocalDate.class)))
                .list();
    }

    /** The names of those that are not archived. */
    Map<CustomerId, String> names(PartnerScope scope, Collection<CustomerId> customerIds) {
        return texts(
                "select c.tenant_id, c.name from #customers# where c.archived_at is null and #seen#",
                scope,
                customerIds);
    }

    /** The lower-case e-mails of account managers; empty texts for customers without one. */
    Map<CustomerId, String> managers(PartnerScope scope, Collection<CustomerId> customerIds) {
        return texts(
                "select c.tenant_id, coalesce(lower(c.account_manager), '') from #customers# where #seen#",
                scope,
                customerIds);
    }

    private Map<CustomerId, String> texts(String sql, PartnerScope scope, Collection<CustomerId> customerIds) {
        Map<CustomerId, String> texts = new HashMap<>();
        customers.ask(sql, scope, customerIds).query(row -> {
            texts.put(CustomerId.of(row, 1), row.getString(2));
        });
        return texts;
    }
}
