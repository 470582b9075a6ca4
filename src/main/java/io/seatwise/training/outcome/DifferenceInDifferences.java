package io.seatwise.training.outcome;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.outcome.PeerMatching.Peers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The change of one customer's figure less the change that its peers lead one to expect of it: their mean change,
 * levelled to the customer's own start and direction by least squares. Picked for a low figure, a customer would rise
 * without any training; peers that started as low, from where it came, rise as much, and that is taken off.
 *
 * @param expectedChange the change to be expected without a training
 * @param residuals each peer's own deviation from what its line says
 */
record DifferenceInDifferences(
        OutcomeFigure.Levels own,
        MatchStep step,
        OutcomeFigure.Levels peerMean,
        double expectedChange,
        Interval effect,
        Map<CustomerId, Double> residuals) {

    /** Empty when a figure is unknown or inflated, or when there are too few peers. */
    static Optional<DifferenceInDifferences> of(Course own, List<Course> candidates, int point) {
        Double change = own.change(point);
        Double before = own.level();
        Double after = own.after().get(point);
        if (change == null || before == null || after == null || !own.isPlain(point)) {
            return Optional.empty();
        }
        return PeerMatching.of(own, candidates, point).map(peers -> against(own, change, before, after, peers, point));
    }

    private static DifferenceInDifferences against(
            Course own, double change, double before, double after, Peers peers, int point) {
        Double momentum = own.momentum();
        List<double[]> rows = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        for (Course peer : peers.courses()) {
            changes.add(known(peer.change(point)));
            double start = known(peer.level()) - before;
            rows.add(momentum == null ? new double[] {start} : new double[] {start, known(peer.momentum()) - momentum});
        }
        LeastSquares line = LeastSquares.of(rows, changes);
        Map<CustomerId, Double> residuals = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            residuals.put(
                    peers.courses().get(i).customer().customer(),
                    line.residuals().get(i));
        }
        double peersBefore = mean(peers.courses().stream().map(Course::level).toList());
        return new DifferenceInDifferences(
                new OutcomeFigure.Levels(before, after),
                peers.step(),
                new OutcomeFigure.Levels(peersBefore, peersBefore + mean(changes)),
                line.expected(),
                Interval.of(change - line.expected(), line.standardError(), line.degreesOfFreedom()),
                residuals);
    }

    private static double mean(List<? extends @Nullable Double> values) {
        return values.stream()
                .mapToDouble(DifferenceInDifferences::known)
                .average()
                .orElseThrow();
    }

    private static double known(@Nullable Double value) {
        if (value == null) {
            throw new IllegalArgumentException("A peer without a figure");
        }
        return value;
    }

    int peers() {
        return residuals.size();
    }
}
