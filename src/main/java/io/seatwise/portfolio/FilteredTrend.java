package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.positions.DayPosition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How the sums over the customers of a filter went, day by day. Customers are those that match today.
 */
@Service
public class FilteredTrend {

    private static final String METRICS = """
            left join customer_metrics m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id
            left join customer_score s on s.partner_id = c.partner_id and s.tenant_id = c.tenant_id""";

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final ThresholdSettings thresholds;
    private final PortfolioTrends portfolio;
    private final Clock clock;

    FilteredTrend(
            PartnerTransactions transactions,
            JdbcClient jdbc,
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
            return DailySums.of(jdbc, METRICS, conditions.sql(), conditions.parameters(), from);
        });
    }
}
