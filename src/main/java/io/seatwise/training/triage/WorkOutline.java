package io.seatwise.training.triage;

import java.util.UUID;

/** The few columns of a recommendation that counts and titles by customer are made from. */
public record WorkOutline(UUID tenantId, String playbookCode, WorkState state) {}
