package io.seatwise.adoption.benchmark;

import java.util.List;

/**
 * What a category of a customer is compared with: an aggregate of at least five others.
 *
 * @param value in whole percent of the maximum: the mean of the cohort, for Endpoint analytics the median
 * @param median of the same cohort in whole percent
 * @param cohortSize how many others
 * @param attributes what all of the cohort have in common with the customer; none where all others are the cohort
 */
record PeerBenchmark(int value, int median, int cohortSize, List<CohortAttribute> attributes) {}
