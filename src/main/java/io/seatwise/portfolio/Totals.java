package io.seatwise.portfolio;

import io.seatwise.base.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sums over a set of customers. A count is null when no customer of the set has it.
 *
 * @param inflatedCustomers customers with an inflated product
 * @param lowAdoptionCustomers customers whose usage is below the partner's threshold
 * @param asOf the newest day that any figure of the set is for
 */
public record Totals(
        long customers,
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable Long entitled,
        @Nullable Long active,
        long inflatedCustomers,
        long lowAdoptionCustomers,
        @Nullable LocalDate asOf) {

    /** Assigned / sold over the whole set: the ratio of the sums. */
    public @Nullable Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    /** Active / entitled over the whole set: the ratio of the sums. */
    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }
}
