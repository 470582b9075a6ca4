package io.seatwise.portfolio.changes;

import io.seatwise.licensing.flags.Flag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes since a day, and how many there are in all.
 *
 * @param newest at most as many as were asked for, the newest first
 * @param counts how many changes there are of each subject, also of those that are not among the newest
 */
public record NewestChanges(List<Change> newest, Map<Subject, Integer> counts) {

    /** The most changes that one question can ask for: 100,000 take about 20 MB. */
    public static final int MOST = 100_000;

    /** What a change is about: its kind, and the flag that was raised or cleared. */
    public record Subject(ChangeKind kind, @Nullable Flag flag) {}

    /** How many changes there are in all. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Keeps the newest of the changes that it is given: memory follows what was asked for, not what there is. */
    static final class Collector {

        private final int most;
        private final PriorityQueue<Change> oldestFirst = new PriorityQueue<>(Change.NEWEST_FIRST.reversed());
        private final Map<Subject, Integer> counts = new HashMap<>();

        /** @throws IllegalArgumentException for less than none, or more than {@link #MOST} */
        Collector(int most) {
            if (most < 0 || most > MOST) {
                throw new IllegalArgumentException("most: 0 to " + MOST + " is expected");
            }
            this.most = most;
        }

        void add(Change change) {
            counts.merge(change.subject(), 1, Integer::sum);
            oldestFirst.add(change);
            if (oldestFirst.size() > most) {
                oldestFirst.remove();
            }
        }

        NewestChanges found() {
            List<Change> newest = new ArrayList<>(oldestFirst);
            newest.sort(Change.NEWEST_FIRST);
            return new NewestChanges(Collections.unmodifiableList(newest), Map.copyOf(counts));
        }
    }
}
