package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code partner_day}: the sum over the customers that are not archived, each as it stood on that day. */
@Repository
class PartnerDays {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final String[] COUNTS = {"sold", "assigned", "entitled", "active"};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PartnerDays(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Computes the days from {@code from} on anew; all of them when null. */
    void rebuild(PartnerScope scope, @Nullable LocalDate from) {
        LocalDate first = from == null ? FIRST_DAY : from;
        Standing standing = new Standing();
        if (from != null) {
            before(scope, from, standing);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        Day day = new Day();
        jdbc.sql("""
                        select d.position_day, d.tenant_id, d.sold, d.assigned, d.entitled, d.active
                        from customer_day d
                        join customer c on c.partner_id = d.partner_id and c.tenant_id = d.tenant_id
                        where d.partner_id = :partner and d.position_day >= :first and c.archived_at is null
                        order by d.position_day
                        """).param("partner", scope.partnerId()).param("first", first).query(row -> {
            LocalDate next = row.getObject("position_day", LocalDate.class);
            if (day.current != null && !day.current.equals(next)) {
                rows.add(standing.row(scope, day.current));
            }
            day.current = next;
            standing.put(row);
        });
        if (day.current != null) {
            rows.add(standing.row(scope, day.current));
        }
        jdbc.sql("delete from partner_day where partner_id = :partner and position_day >= :first")
                .param("partner", scope.partnerId())
                .param("first", first)
                .update();
        batches.batchUpdate("""
                insert into partner_day (partner_id, position_day, sold, assigned, entitled, active)
                values (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private void before(PartnerScope scope, LocalDate from, Standing standing) {
        jdbc.sql("""
                        select d.tenant_id, d.sold, d.assigned, d.entitled, d.active
                        from (
                            select e.tenant_id, max(e.position_day) as position_day
                            from customer_day e
                            where e.partner_id = :partner and e.position_day < :from
                            group by e.tenant_id) n
                        join customer_day d on d.partner_id = :partner and d.tenant_id = n.tenant_id
                            and d.position_day = n.position_day
                        join customer c on c.partner_id = d.partner_id and c.tenant_id = d.tenant_id
                        where c.archived_at is null
                        """).param("partner", scope.partnerId()).param("from", from).query(standing::put);
    }

    private static final class Day {
        private @Nullable LocalDate current;
    }

    /** How each customer stands while the days go by, and the sums over all of them. */
    private static final class Standing {

        private final Map<UUID, @Nullable Long[]> customers = new HashMap<>();
        private final long[] sums = new long[COUNTS.length];
        private final long[] known = new long[COUNTS.length];

        void put(ResultSet row) throws SQLException {
            @Nullable Long[] counts = new @Nullable Long[COUNTS.length];
            for (int i = 0; i < COUNTS.length; i++) {
                counts[i] = row.getObject(COUNTS[i], Long.class);
            }
            @Nullable Long[] before = customers.put(row.getObject("tenant_id", UUID.class), counts);
            for (int i = 0; i < COUNTS.length; i++) {
                count(i, before == null ? null : before[i], -1);
                count(i, counts[i], 1);
            }
        }

        private void count(int index, @Nullable Long count, int sign) {
            if (count != null) {
                sums[index] += sign * count;
                known[index] += sign;
            }
        }

        @Nullable
        Object[] row(PartnerScope scope, LocalDate day) {
            return new @Nullable Object[] {scope.partnerId(), day, sum(0), sum(1), sum(2), sum(3)};
        }

        private @Nullable Long sum(int index) {
            return known[index] == 0 ? null : sums[index];
        }
    }
}
