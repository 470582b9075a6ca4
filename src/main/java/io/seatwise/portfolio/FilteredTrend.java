package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.licensing.DayPosition;
import io.seatwise.licensing.ThresholdSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * How the sums over the customers of a filter went, day by day: the database adds up by how much each customer changed
 * on each day, so that only one row a day comes over. Customers are those that match today.
 */
@Service
public class FilteredTrend {

    private static final List<String> COUNTS = List.of("sold", "assigned", "entitled", "active");

    private final PartnerTransactions transactions;
    private final NamedParameterJdbcTemplate jdbc;
    private final ThresholdSettings thresholds;
    private final PortfolioTrends portfolio;
    private final Clock clock;

    FilteredTrend(
            PartnerTransactions transactions,
            NamedParameterJdbcTemplate jdbc,
            ThresholdSettings thresholds,
            PortfolioTrends portfolio,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.thresholds = thresholds;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** The position as it stood on each day from {@code from} on, on which figures arrived; oldest first. */
    public List<DayPosition> trend(PartnerScope scope, CustomerFilter filter, LocalDate from) {
        if (filter.equals(CustomerFilter.ALL) && scope.seesAllCustomers()) {
            return portfolio.trend(scope, from);
        }
        return transactions.read(scope, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            CustomerConditions conditions = CustomerConditions.of(scope, filter, thresholds.of(scope), today);
            List<DayPosition> trend = new ArrayList<>();
            Sums sums = new Sums();
            jdbc.query(sql(conditions), conditions.parameters(), (ResultSet row) -> {
                DayPosition position = sums.after(row);
                if (!position.day().isBefore(from)) {
                    trend.add(position);
                }
            });
            return trend;
        });
    }

    private static String sql(CustomerConditions conditions) {
        StringBuilder sums = new StringBuilder();
        StringBuilder changes = new StringBuilder();
        for (String count : COUNTS) {
            sums.append(
                    ", cast(sum(%1$s_change) as bigint) as %1$s_change, cast(sum(%1$s_known) as bigint) as %1$s_known"
                            .formatted(count));
            changes.append("""
                    ,
                      coalesce(d.%1$s, 0) - coalesce(lag(d.%1$s) over w, 0) as %1$s_change,
                      case when d.%1$s is null then 0 else 1 end
                        - case when lag(d.%1$s) over w is null then 0 else 1 end as %1$s_known\
                    """.formatted(count));
        }
        return """
                select position_day%s
                from (
                  select d.position_day%s
                  from customer c
                  left join customer_metrics m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id
                  join customer_day d on d.partner_id = c.partner_id and d.tenant_id = c.tenant_id
                  where %s
                  window w as (partition by d.tenant_id order by d.position_day)
                ) changes
                group by position_day
                order by position_day
                """.formatted(sums, changes, conditions.sql());
    }

    /** Unknown is never zero: a sum to which no customer adds is unknown. */
    private static final class Sums {

        private final long[] sums = new long[COUNTS.size()];
        private final long[] known = new long[COUNTS.size()];

        DayPosition after(ResultSet row) throws SQLException {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row.getLong(COUNTS.get(i) + "_change");
                known[i] += row.getLong(COUNTS.get(i) + "_known");
            }
            return new DayPosition(row.getObject("position_day", LocalDate.class), sum(0), sum(1), sum(2), sum(3));
        }

        private @Nullable Long sum(int count) {
            return known[count] == 0 ? null : Long.valueOf(sums[count]);
        }
    }
}
