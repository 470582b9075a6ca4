package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.portfolio.Totals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sums over all visible customers. */
record PortfolioFigures(
        @Nullable LocalDate asOf,
        long customers,
        @JsonUnwrapped PositionFigures figures,
        long inflatedCustomers,
        long lowAdoptionCustomers) {

    static PortfolioFigures of(Totals totals) {
        return new PortfolioFigures(
                totals.asOf(),
                totals.customers(),
                PositionFigures.of(
                        new LicenceCounts(totals.sold(), totals.assigned()),
                        new EntitlementCounts(totals.entitled(), totals.active())),
                totals.inflatedCustomers(),
                totals.lowAdoptionCustomers());
    }
}
