package io.seatwise.portfolio.api;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Licences and entitlements with their percentages of one decimal, among the fields of what they belong to. */
record PositionFigures(
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable BigDecimal deploymentPercent,
        @Nullable Long entitled,
        @Nullable Long active,
        @Nullable BigDecimal usagePercent) {

    static PositionFigures of(LicenceCounts licences, EntitlementCounts entitlements) {
        return new PositionFigures(
                licences.sold(),
                licences.assigned(),
                Ratio.percent(licences.deployment()),
                entitlements.entitled(),
                entitlements.active(),
                Ratio.percent(entitlements.usage()));
    }
}
