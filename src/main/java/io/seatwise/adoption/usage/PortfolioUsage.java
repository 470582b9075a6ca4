package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.usage.UsageReport.Finding;
import io.seatwise.adoption.usage.UsageReport.Sharing;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Usage analytics over the customers that a scope sees. */
@Service
public class PortfolioUsage {

    private final PartnerTransactions transactions;
    private final UsageQueries queries;
    private final MonthQueries months;
    private final NewestUsageTotals totals;
    private final Derived derived;

    PortfolioUsage(
            PartnerTransactions transactions,
            UsageQueries queries,
            MonthQueries months,
            NewestUsageTotals totals,
            Derived derived) {
        this.transactions = transactions;
        this.queries = queries;
        this.months = months;
        this.totals = totals;
        this.derived = derived;
    }

    /**
     * {@link UsageAnalytics#of} over all customers of the scope that are not archived, without storage and licence lists.
     * Reports, activations and regions are the newest of each customer, whatever months are asked for.
     */
    @PreAuthorize(Roles.CAN_READ)
    public UsageReport of(PartnerScope scope, @Nullable YearMonth from, @Nullable YearMonth to) {
        derived.await(scope, UsageTotals.NAME, NewestUsageTotals.NAME);
        return transactions.read(scope, () -> {
            NewestUsage newest = totals.of(scope);
            Map<CustomerId, String> names = queries.names(
                    scope, newest.findings().stream().map(Finding::customer).toList());
            return new UsageReport(
                    UsageAnalytics.products(months.portfolio(
                            scope, from == null ? UsageAnalytics.FIRST : from, to == null ? UsageAnalytics.LAST : to)),
                    newest.recent(),
                    newest.firstRegions(),
                    new UsageReport.Inventory(newest.activations(), List.of(), List.of()),
                    new Sharing(
                            newest.findings().stream()
                                    .filter(finding -> names.containsKey(finding.customer()))
                                    .toList(),
                            newest.mailing(),
                            names));
        });
    }
}
