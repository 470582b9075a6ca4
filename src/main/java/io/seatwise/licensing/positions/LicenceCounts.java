package io.seatwise.licensing.positions;

import io.seatwise.base.Ratio;
import org.jspecify.annotations.Nullable;

/** Licences sold and assigned; null where no source reported them: unknown is never zero. */
public record LicenceCounts(@Nullable Long sold, @Nullable Long assigned) {

    public static final LicenceCounts UNKNOWN = new LicenceCounts(null, null);

    /** Assigned / sold. */
    public @Nullable Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    /** Licences sold less licences assigned, at least 0. */
    public @Nullable Long unassigned() {
        return sold == null || assigned == null ? null : Long.valueOf(Math.max(0, sold - assigned));
    }
}
