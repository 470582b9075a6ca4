package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the months of products, of one customer or summed over many, as they may be published. */
@Component
class MonthQueries {

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

    private final UsageStatements customers;

    MonthQueries(UsageStatements customers) {
        this.customers = customers;
    }

    /** A month of a product. */
    record MonthOf(String product, MonthFigures figures) {}

    List<MonthOf> months(PartnerScope scope, @Nullable UUID tenantId, YearMonth from, YearMonth to) {
        return customers
                .ask(MONTHS, scope, tenantId)
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

    private static @Nullable Long count(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : sum.longValueExact();
    }
}
