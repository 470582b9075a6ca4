package io.seatwise.training.triage;

import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recommendation whose training is done; outcomes are measured for it. */
public record FinishedTraining(
        RecommendationId recommendationId,
        CustomerId customer,
        String playbookCode,
        @Nullable String productId,
        @Nullable String workload,
        Days days) {

    /** The first and the last day of a training. */
    public record Days(LocalDate started, LocalDate done) {}
}
