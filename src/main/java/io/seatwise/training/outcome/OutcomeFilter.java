package io.seatwise.training.outcome;

import io.seatwise.ids.CustomerId;
import org.jspecify.annotations.Nullable;

/** Which outcomes are meant; null leaves a condition out. */
public record OutcomeFilter(
        @Nullable CustomerId customer,
        @Nullable String playbookCode,
        @Nullable OutcomeKind kind) {

    public static final OutcomeFilter ALL = new OutcomeFilter(null, null, null);
}
