package io.seatwise.portfolio.api;

import io.seatwise.base.Ratio;
import io.seatwise.portfolio.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sums over all visible customers. */
record PortfolioFigures(
        @Nullable LocalDate asOf,
        long customers,
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable BigDecimal deploymentPercent,
        @Nullable Long entitled,
        @Nullable Long active,
        @Nullable BigDecimal usagePercent,
        long inflatedCustomers,
        long lowAdoptionCustomers) {

    static PortfolioFigures of(Totals totals) {
        return new PortfolioFigures(
                totals.asOf(),
                totals.customers(),
                totals.sold(),
                totals.assigned(),
                Ratio.percent(totals.deployment()),
                totals.entitled(),
                totals.active(),
                Ratio.percent(totals.usage()),
                totals.inflatedCustomers(),
                totals.lowAdoptionCustomers());
    }
}
