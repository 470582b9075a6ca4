package io.seatwise.portfolio;

import io.seatwise.customers.CustomerProfile;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One customer with its current figures: a row of the grid, the workbook and the REST API.
 *
 * @param money what the active subscriptions are worth; {@link CustomerMoney#NONE} for readers who may not see it
 * @param scores the Adoption Score and the product adoption score; {@link CustomerScore#NONE} without any
 */
public record CustomerRow(
        CustomerId id,
        String customerName,
        CustomerProfile profile,
        Position position,
        CustomerMoney money,
        CustomerScore scores) {

    /**
     * The customer's current position over all products.
     *
     * @param usageTrend usage in tenths of a percent for the last 26 weeks, oldest first; null where unknown
     */
    public record Position(
            LicenceCounts licences,
            EntitlementCounts entitlements,
            Set<Flag> flags,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate asOf,
            List<@Nullable Integer> usageTrend) {}
}
