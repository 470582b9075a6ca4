package io.seatwise.training.outcome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which outcomes are meant; null leaves a condition out. */
public record OutcomeFilter(
        @Nullable UUID tenantId,
        @Nullable String playbookCode,
        @Nullable OutcomeKind kind) {

    public static final OutcomeFilter ALL = new OutcomeFilter(null, null, null);
}
