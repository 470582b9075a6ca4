package io.seatwise.training.outcome;

import io.seatwise.training.outcome.Course.Customer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the peers of a trained customer among customers without a training: those whose figure stood near its own at the
 * start. The band is laid around the customer's own figure, not drawn beforehand: customers are trained because their
 * figure is low, and in a drawn band they would sit at its lower edge.
 *
 * @see <a href="../../../../../../../docs/decisions/097-how-outcomes-are-measured.md">decision 097</a>
 */
final class PeerMatching {

    /** With fewer peers than this nothing is said. */
    static final int FEWEST_PEERS = 8;

    /** Of more, the nearest are taken. */
    static final int MOST_PEERS = 50;

    record Peers(MatchStep step, List<Course> courses) {}

    private PeerMatching() {}

    /**
     * The peers of the first step that has enough.
     *
     * @param point which of the days after the end is measured
     * @param candidates customers without a training up to that day
     */
    static Optional<Peers> of(Course own, List<Course> candidates, int point) {
        Double level = own.level();
        if (level == null) {
            return Optional.empty();
        }
        boolean byMomentum = own.hasMomentum();
        List<Course> measured = candidates.stream()
                .filter(course -> distance(course, level) <= MatchStep.WIDEST_POINTS)
                .filter(course -> course.change(point) != null && course.isPlain(point))
                .filter(course -> !byMomentum || course.hasMomentum())
                .sorted(Comparator.comparingDouble((Course course) -> distance(course, level))
                        .thenComparing(course -> course.customer().customer()))
                .toList();
        for (MatchStep step : MatchStep.values()) {
            List<Course> alike = measured.stream()
                    .filter(course -> isAlike(own.customer(), level, course, step))
                    .limit(MOST_PEERS)
                    .toList();
            if (alike.size() >= FEWEST_PEERS) {
                return Optional.of(new Peers(step, alike));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlike(Customer own, double level, Course course, MatchStep step) {
        return distance(course, level) <= step.points()
                && (!step.asksForSize() || isSame(own.size(), course.customer().size()))
                && (!step.asksForRegion()
                        || isSame(own.region(), course.customer().region()));
    }

    private static boolean isSame(@Nullable Object own, @Nullable Object other) {
        return own != null && own.equals(other);
    }

    private static double distance(Course course, double level) {
        Double own = course.level();
        return own == null ? Double.MAX_VALUE : Math.abs(own - level);
    }
}
