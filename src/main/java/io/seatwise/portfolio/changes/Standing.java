package io.seatwise.portfolio.changes;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.positions.DayPosition;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer on one day: its figures and the flags that these raise.
 *
 * @param position null without figures
 */
public record Standing(
        @Nullable DayPosition position,
        boolean inflated,
        boolean grace,
        @Nullable LocalDate nextRenewal,
        LocalDate on) {

    Set<Flag> flags(Thresholds thresholds) {
        return FlagRules.of(
                new FlagRules.Figures(deployment(), usage(), inflated, grace, nextRenewal, asOf()), thresholds, on);
    }

    boolean has(Flag flag, Thresholds thresholds) {
        return flags(thresholds).contains(flag);
    }

    /** The figure that the flag is about. */
    @Nullable
    Object figure(Flag flag) {
        return switch (flag.figure()) {
            case USAGE -> Ratio.percent(usage());
            case DEPLOYMENT -> Ratio.percent(deployment());
            case RENEWAL -> nextRenewal;
            case DAY -> asOf();
            case SUBSCRIPTION -> null;
        };
    }

    @Nullable
    LocalDate asOf() {
        return position == null ? null : position.day();
    }

    @Nullable
    Long sold() {
        return position == null ? null : position.sold();
    }

    private @Nullable Ratio deployment() {
        return position == null ? null : position.deployment();
    }

    private @Nullable Ratio usage() {
        return position == null ? null : position.usage();
    }
}
