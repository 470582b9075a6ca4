package io.seatwise.portfolio;

import io.seatwise.base.Ratio;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One customer with its current figures: a row of the grid, the workbook and the REST API. Counts are null where no
 * source reported them.
 *
 * @param usageTrend usage in tenths of a percent for the last 26 weeks, oldest first; null where unknown
 * @param money what the active subscriptions are worth; {@link CustomerMoney#NONE} for readers who may not see it
 * @param scores the Adoption Score and the product adoption score; {@link CustomerScore#NONE} without any
 */
public record CustomerRow(
        CustomerId id,
        String customerName,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String accountManager,
        List<String> tags,
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable Long entitled,
        @Nullable Long active,
        Set<Flag> flags,
        @Nullable LocalDate nextRenewal,
        @Nullable LocalDate asOf,
        List<@Nullable Integer> usageTrend,
        CustomerMoney money,
        CustomerScore scores) {

    public @Nullable Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    /** Licences sold less licences assigned, at least 0. */
    public @Nullable Long unassigned() {
        return sold == null || assigned == null ? null : Long.valueOf(Math.max(0, sold - assigned));
    }

    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }
}
