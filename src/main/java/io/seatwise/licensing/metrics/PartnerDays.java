package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerPages;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes {@code partner_day}: the sum over the customers that are not archived, each by its newest figures up to that
 * day. Customers are read some at a time, and each day keeps only by how much they change the sums: memory grows with
 * the days, not with customers times days.
 */
@Repository
class PartnerDays {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final String[] COUNTS = {"sold", "assigned", "entitled", "active"};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CustomerPages customers;

    PartnerDays(JdbcClient jdbc, JdbcTemplate batches, CustomerPages customers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.customers = customers;
    }

    /** Computes the days from {@code from} on anew; all of them when null. */
    void rebuild(PartnerScope scope, @Nullable LocalDate from) {
        LocalDate first = from == null ? FIRST_DAY : from;
        SortedMap<LocalDate, Change> changes = new TreeMap<>();
        customers.forEachNotArchived(scope, some -> read(scope, some, first, changes));
        jdbc.sql("delete from partner_day where partner_id = :partner and position_day >= :first")
                .param("partner", scope.partnerId())
                .param("first", first)
                .update();
        batches.batchUpdate("""
                insert into partner_day (partner_id, position_day, sold, assigned, entitled, active)
                values (?, ?, ?, ?, ?, ?)
                """, rows(scope, first, changes));
    }

    /** Adds how each of these customers changes the sums, beginning with its newest day before {@code first}. */
    private void read(
            PartnerScope scope, List<CustomerId> customers, LocalDate first, SortedMap<LocalDate, Change> changes) {
        Previous previous = new Previous();
        jdbc.sql("""
                        select d.tenant_id, d.position_day, d.sold, d.assigned, d.entitled, d.active
                        from (
                            select id.tenant_id, coalesce((
                                select e.position_day
                                from customer_day e
                                where e.partner_id = :partner and e.tenant_id = id.tenant_id and e.position_day < :first
                                order by e.partner_id desc, e.tenant_id desc, e.position_day desc
                                fetch first row only), :first) as first_day
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)) n
                        left join customer_day d on d.partner_id = :partner and d.tenant_id = n.tenant_id
                            and d.position_day >= n.first_day
                        where d.tenant_id is not null
                        order by d.tenant_id, d.position_day
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("first", first)
                .query(row -> {
                    LocalDate day = row.getObject("position_day", LocalDate.class);
                    previous.next(row, changes.computeIfAbsent(day, each -> new Change()));
                });
    }

    private static List<@Nullable Object[]> rows(
            PartnerScope scope, LocalDate first, SortedMap<LocalDate, Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Change sums = new Change();
        changes.forEach((day, change) -> {
            sums.add(change);
            if (!day.isBefore(first)) {
                rows.add(new @Nullable Object[] {
                    scope.partnerId(), day, sums.sum(0), sums.sum(1), sums.sum(2), sums.sum(3)
                });
            }
        });
        return rows;
    }

    /** By how much the sums and the numbers of customers with a known count change. */
    private static final class Change {

        private final long[] sums = new long[COUNTS.length];
        private final long[] known = new long[COUNTS.length];

        void count(int index, @Nullable Long count, int sign) {
            if (count != null) {
                sums[index] += sign * count;
                known[index] += sign;
            }
        }

        void add(Change other) {
            for (int i = 0; i < COUNTS.length; i++) {
                sums[i] += other.sums[i];
                known[i] += other.known[i];
            }
        }

        @Nullable
        Long sum(int index) {
            return known[index] == 0 ? null : sums[index];
        }
    }

    /** The figures of a customer's day before, as rows come customer by customer and day by day. */
    private static final class Previous {

        private @Nullable CustomerId customer;
        private @Nullable Long[] counts = new @Nullable Long[COUNTS.length];

        void next(ResultSet row, Change change) throws SQLException {
            CustomerId customerId = CustomerId.of(row, "tenant_id");
            boolean sameCustomer = customerId.equals(customer);
            @Nullable Long[] now = new @Nullable Long[COUNTS.length];
            for (int i = 0; i < COUNTS.length; i++) {
                now[i] = row.getObject(COUNTS[i], Long.class);
                change.count(i, sameCustomer ? counts[i] : null, -1);
                change.count(i, now[i], 1);
            }
            customer = customerId;
            counts = now;
        }
    }
}
