package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.PeopleShare;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the months of products, of one customer or summed over many, as they may be published. */
@Component
class MonthQueries {

    /**
     * Sums of what may be published of each customer. Those who ever used it are published only where that holds for
     * every month of the customer's product, whatever months are asked for: months follow from each other.
     */
    private static final String SUMS = """
            sum(case when m.active_told then m.enabled end) as enabled_told,
            sum(m.enabled) as enabled,
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
            """;

    private static final String PUBLISHED = """
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
            """.replace("#enabled#", PublishedMonths.ENABLED)
            .replace("#active#", PublishedMonths.ACTIVE)
            .replace("#before#", PublishedMonths.ACTIVE_BEFORE)
            .replace("#returning#", PublishedMonths.RETURNING)
            .replace("#first#", PublishedMonths.FIRST_TIME)
            .replace("#ever#", PublishedMonths.EVER_USED);

    private static final String OF_CUSTOMER = """
            select m.usage_month, m.product, %s
            from (
                %s
                from #customers#
                left join usage_month u on u.partner_id = :partner and u.tenant_id = c.tenant_id
                %s
                where u.partner_id = :partner and #seen#) m
            where m.usage_month >= :from and m.usage_month <= :to
            group by m.usage_month, m.product
            order by m.product, m.usage_month
            """.formatted(SUMS, PUBLISHED, PublishedMonths.JOIN_BEFORE);

    /** The sums of some customers by account manager. */
    static final String OF_MANAGERS =
            """
            select m.manager, m.usage_month, m.product, %s
            from (
                %s, %s as manager
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                left join usage_month u on u.partner_id = :partner and u.tenant_id = id.tenant_id
                %s
                where u.tenant_id is not null) m
            group by m.manager, m.usage_month, m.product
            """.formatted(SUMS, PUBLISHED, PartnerScope.managerOf("c"), PublishedMonths.JOIN_BEFORE);

    private static final String OF_PORTFOLIO = """
            select t.usage_month, t.product, %s, max(t.content_day) as content_day
            from usage_month_total t
            where t.partner_id = :partner and %s and t.usage_month >= :from and t.usage_month <= :to
            group by t.usage_month, t.product
            order by t.product, t.usage_month
            """;

    /** The columns that sums over customers are made of; null where nothing may be published. */
    static final List<String> COUNTS = List.of(
            "enabled_told",
            "enabled",
            "active",
            "cumulative",
            "cumulative_enabled",
            "returning_users",
            "returning_active",
            "first_time",
            "first_time_active",
            "others",
            "kept",
            "kept_before",
            "grown_to",
            "grown_from",
            "partial_excess");

    private final UsageStatements customers;
    private final JdbcClient jdbc;

    MonthQueries(UsageStatements customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** A month of a product. */
    record MonthOf(String product, MonthFigures figures) {}

    /** The months of one customer, of all that is stored of it: whether some may be published follows from all months. */
    List<MonthOf> months(PartnerScope scope, CustomerId customer, YearMonth from, YearMonth to) {
        return customers
                .ask(OF_CUSTOMER, scope, List.of(customer))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new MonthOf(row.getString("product"), month(row)))
                .list();
    }

    /** The same of all customers of the scope that are not archived, from {@link UsageTotals}. */
    List<MonthOf> portfolio(PartnerScope scope, YearMonth from, YearMonth to) {
        String sums = COUNTS.stream()
                .map(column -> "sum(t.%1$s) as %1$s".formatted(column))
                .collect(Collectors.joining(", "));
        return jdbc.sql(OF_PORTFOLIO.formatted(sums, scope.managerFilter("t.manager")))
                .params(scope.parameters())
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new MonthOf(row.getString("product"), month(row)))
                .list();
    }

    private static MonthFigures month(ResultSet row) throws SQLException {
        Long told = count(row, "enabled_told");
        return new MonthFigures(
                YearMonth.from(row.getObject("usage_month", LocalDate.class)),
                new PeopleShare(told == null ? count(row, "enabled") : told, count(row, "active")),
                new PeopleShare(count(row, "cumulative_enabled"), count(row, "cumulative")),
                new MonthFigures.Origin(
                        new PeopleShare(count(row, "returning_active"), count(row, "returning_users")),
                        new PeopleShare(count(row, "first_time_active"), count(row, "first_time")),
                        count(row, "others")),
                new MonthFigures.Before(
                        new PeopleShare(count(row, "kept_before"), count(row, "kept")),
                        count(row, "grown_to"),
                        count(row, "grown_from")),
                new MonthFigures.Coverage(
                        row.getObject("content_day", LocalDate.class), row.getLong("partial_excess") >= 0));
    }

    static @Nullable Long count(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : sum.longValueExact();
    }
}
