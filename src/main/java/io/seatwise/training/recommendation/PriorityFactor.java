package io.seatwise.training.recommendation;

/**
 * One factor of a priority.
 *
 * @param value 0 to 100, rounded to one decimal
 * @param weight unrounded; the weights of one recommendation sum to 1
 */
public record PriorityFactor(FactorCode code, double value, double weight) {}
