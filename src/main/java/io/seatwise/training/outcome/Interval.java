package io.seatwise.training.outcome;

import org.apache.commons.math3.distribution.TDistribution;

/** An estimate with the interval that holds the truth in 95 of 100 cases, by Student's t. */
public record Interval(double estimate, double standardError, int degreesOfFreedom, double low, double high) {

    /** The share of intervals that hold the truth. */
    public static final double CONFIDENCE = 0.95;

    static Interval of(double estimate, double standardError, int degreesOfFreedom) {
        double half = quantile(degreesOfFreedom) * standardError;
        return new Interval(estimate, standardError, degreesOfFreedom, estimate - half, estimate + half);
    }

    /** How many standard errors the interval reaches to either side. */
    public static double quantile(int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
    }

    /** Whether this value lies within. */
    public boolean covers(double value) {
        return low <= value && value <= high;
    }
}
