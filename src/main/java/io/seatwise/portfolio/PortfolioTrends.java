package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.licensing.DayPosition;
import io.seatwise.licensing.MetricsRefresh;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How the sums over all visible customers went, day by day. Who sees all customers reads the rollup; for an account
 * manager the assigned customers' days are added up, each customer with its newest day up to then.
 */
@Service
public class PortfolioTrends {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final MetricsRefresh metrics;

    PortfolioTrends(PartnerTransactions transactions, JdbcClient jdbc, MetricsRefresh metrics) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    /** The position as it stood on each day from {@code from} on, on which figures arrived; oldest first. */
    public List<DayPosition> trend(PartnerScope scope, LocalDate from) {
        metrics.ensureCurrent(scope);
        return transactions.read(scope, () -> scope.seesAllCustomers() ? rollup(scope, from) : summed(scope, from));
    }

    private List<DayPosition> rollup(PartnerScope scope, LocalDate from) {
        return jdbc.sql("""
                        select position_day, sold, assigned, entitled, active
                        from partner_day
                        where partner_id = :partner
                          and position_day >= :from
                        order by position_day
                        """)
                .param("partner", scope.partnerId())
                .param("from", from)
                .query((row, number) -> dayPosition(row))
                .list();
    }

    private List<DayPosition> summed(PartnerScope scope, LocalDate from) {
        Map<UUID, DayPosition> newest = new HashMap<>();
        List<DayPosition> trend = new ArrayList<>();
        Map<String, Object> parameters = scope.parameters();
        jdbc.sql("""
                        select d.tenant_id, d.position_day, d.sold, d.assigned, d.entitled, d.active
                        from customer c
                        join customer_day d on d.partner_id = c.partner_id and d.tenant_id = c.tenant_id
                        where %s
                          and c.archived_at is null
                        order by d.position_day
                        """.formatted(scope.customerFilter("c"))).params(parameters).query((ResultSet row) -> {
            DayPosition position = dayPosition(row);
            newest.put(row.getObject("tenant_id", UUID.class), position);
            if (!position.day().isBefore(from)) {
                DayPosition sum = sum(position.day(), newest);
                if (!trend.isEmpty() && trend.getLast().day().equals(position.day())) {
                    trend.removeLast();
                }
                trend.add(sum);
            }
        });
        return trend;
    }

    private static DayPosition sum(LocalDate day, Map<UUID, DayPosition> positions) {
        DayPosition sum = new DayPosition(day, null, null, null, null);
        for (DayPosition position : positions.values()) {
            sum = new DayPosition(
                    day,
                    plus(sum.sold(), position.sold()),
                    plus(sum.assigned(), position.assigned()),
                    plus(sum.entitled(), position.entitled()),
                    plus(sum.active(), position.active()));
        }
        return sum;
    }

    /** Unknown is never zero: it stays out of the sum. */
    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
        if (sum == null || more == null) {
            return sum == null ? more : sum;
        }
        return Long.valueOf(sum + more);
    }

    private static DayPosition dayPosition(ResultSet row) throws SQLException {
        return new DayPosition(
                row.getObject("position_day", LocalDate.class),
                row.getObject("sold", Long.class),
                row.getObject("assigned", Long.class),
                row.getObject("entitled", Long.class),
                row.getObject("active", Long.class));
    }
}
