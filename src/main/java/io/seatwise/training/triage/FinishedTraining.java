package io.seatwise.training.triage;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recommendation whose training is done; outcomes are measured for it. */
public record FinishedTraining(
        UUID recommendationId,
        CustomerId customer,
        String playbookCode,
        @Nullable String productId,
        @Nullable String workload,
        LocalDate startedDay,
        LocalDate doneDay) {}
