package io.seatwise.portfolio;

import io.seatwise.licensing.DayPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sums over some customers day by day, each customer with its newest day up to then: the database adds up by how
 * much each customer changed on each day, so that only one row a day comes over.
 */
final class DailySums {

    private static final List<String> COUNTS = List.of("sold", "assigned", "entitled", "active");

    private final long[] sums = new long[COUNTS.size()];
    private final long[] known = new long[COUNTS.size()];

    private DailySums() {}

    /**
     * The days from {@code from} on, oldest first. Belongs into a reading transaction.
     *
     * @param joined what {@code conditions} need beside {@code customer c}, or nothing
     * @param conditions which customers, the scope in it
     */
    static List<DayPosition> of(
            JdbcClient jdbc, String joined, String conditions, Map<String, Object> parameters, LocalDate from) {
        List<DayPosition> trend = new ArrayList<>();
        DailySums sums = new DailySums();
        jdbc.sql(sql(joined, conditions)).params(parameters).query(row -> {
            DayPosition position = sums.after(row);
            if (!position.day().isBefore(from)) {
                trend.add(position);
            }
        });
        return trend;
    }

    private static String sql(String joined, String conditions) {
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
                  %s
                  join customer_day d on d.partner_id = c.partner_id and d.tenant_id = c.tenant_id
                  where %s
                  window w as (partition by d.tenant_id order by d.position_day)
                ) changes
                group by position_day
                order by position_day
                """.formatted(sums, changes, joined, conditions);
    }

    /** Unknown is never zero: a sum to which no customer adds is unknown. */
    private DayPosition after(ResultSet row) throws SQLException {
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
