package io.seatwise.licensing.positions;

import io.seatwise.base.Ratio;
import org.jspecify.annotations.Nullable;

/** Entitlements and those of them that are active; null where no source reported them: unknown is never zero. */
public record EntitlementCounts(
        @Nullable Long entitled, @Nullable Long active) {

    public static final EntitlementCounts UNKNOWN = new EntitlementCounts(null, null);

    /** Active / entitled. */
    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }
}
