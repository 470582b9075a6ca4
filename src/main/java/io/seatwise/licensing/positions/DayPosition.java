package io.seatwise.licensing.positions;

import io.seatwise.base.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The position as it stood on a day on which figures arrived. Counts are null where no source had reported them yet. */
public record DayPosition(
        LocalDate day,
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable Long entitled,
        @Nullable Long active) {

    public @Nullable Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }
}
