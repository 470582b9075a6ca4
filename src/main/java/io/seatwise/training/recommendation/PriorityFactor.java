package io.seatwise.training.recommendation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One factor of a priority.
 *
 * @param value 0 to 100, rounded to one decimal; {@link Priority#NEUTRAL} for a factor that is not known
 * @param weight unrounded; the weights of one recommendation sum to 1
 * @param known whether the value comes from a figure
 */
public record PriorityFactor(FactorCode code, double value, double weight, boolean known) {

    /** The steps of a factor about an amount for readers who may not see money. */
    public static final double STEP = 25;

    /**
     * The factor for readers who may not see money: a factor about an amount is rounded to steps of {@link #STEP}, each an
     * order of magnitude or more.
     */
    PriorityFactor withoutMoney() {
        return code.isMoney() && known ? new PriorityFactor(code, Math.round(value / STEP) * STEP, weight, true) : this;
    }

    /** Reads a stored factor; those stored before {@code known} existed were all known. */
    @JsonCreator
    static PriorityFactor of(FactorCode code, double value, double weight, @Nullable Boolean known) {
        return new PriorityFactor(code, value, weight, Objects.requireNonNullElse(known, true));
    }
}
