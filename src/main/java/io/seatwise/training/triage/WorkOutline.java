package io.seatwise.training.triage;

import io.seatwise.ids.CustomerId;

/** The few columns of a recommendation that counts and titles by customer are made from. */
public record WorkOutline(CustomerId customer, String playbookCode, WorkState state) {}
