package io.seatwise.training.outcome;

import io.seatwise.ids.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mean over cases, each with the same weight. Cases share customers: one trained twice, and peers of several cases.
 * What such a customer does by chance moves all of them, so the variance is summed customer by customer, not case by
 * case.
 *
 * @param customers how many different customers were trained
 */
record PooledUplift(int cases, int customers, Interval interval) {

    /** With fewer trained customers than this nothing is said. */
    static final int FEWEST_CUSTOMERS = 5;

    /** A measured case: its customer, its uplift, and the difference between actual and expected changes of its peers. */
    record MeasuredCase(CustomerId customer, double effect, Map<CustomerId, Double> residuals) {}

    /** Empty when too few customers were trained. */
    static Optional<PooledUplift> of(List<MeasuredCase> cases) {
        int customers =
                (int) cases.stream().map(MeasuredCase::customer).distinct().count();
        if (customers < FEWEST_CUSTOMERS) {
            return Optional.empty();
        }
        double mean = cases.stream().mapToDouble(MeasuredCase::effect).average().orElseThrow();
        Map<CustomerId, Double> own = new HashMap<>();
        Map<CustomerId, Double> asPeer = new HashMap<>();
        for (MeasuredCase each : cases) {
            own.merge(each.customer(), (each.effect() - mean) / cases.size(), Double::sum);
            double share = 1.0 / cases.size() / Math.max(1, each.residuals().size());
            each.residuals().forEach((peer, residual) -> asPeer.merge(peer, residual * share, Double::sum));
        }
        double variance = squares(own) * customers / (customers - 1) + squares(asPeer);
        return Optional.of(
                new PooledUplift(cases.size(), customers, Interval.of(mean, Math.sqrt(variance), customers - 1)));
    }

    private static double squares(Map<CustomerId, Double> parts) {
        return parts.values().stream().mapToDouble(part -> part * part).sum();
    }
}
