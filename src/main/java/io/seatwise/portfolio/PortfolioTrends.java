package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.derived.Derived;
import io.seatwise.licensing.metrics.PortfolioRollups;
import io.seatwise.licensing.positions.DayPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How the sums over all visible customers went, day by day. Who sees all customers reads the rollup; for an account
 * manager the assigned customers' days are added up, each customer with its newest day up to then.
 */
@Service
public class PortfolioTrends {

    /** Days that a portfolio's trend covers, on the page and in workbooks. */
    public static final int DAYS = 180;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Derived derived;

    PortfolioTrends(PartnerTransactions transactions, JdbcClient jdbc, Derived derived) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /** The position as it stood on each day from {@code from} on, on which figures arrived; oldest first. */
    public List<DayPosition> trend(PartnerScope scope, LocalDate from) {
        derived.await(scope, PortfolioRollups.NAME);
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
        return DailySums.of(
                jdbc, "", scope.customerFilter("c") + " and c.archived_at is null", scope.parameters(), from);
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
