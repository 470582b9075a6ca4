package io.seatwise.adoption.people;

import io.seatwise.adoption.groups.ExactSolver;
import io.seatwise.adoption.groups.ExactSolver.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The opponent: knows how people's numbers belong together, takes everything that is published, and solves for what is
 * not. Each number counts people, so it is 0 or more.
 */
final class PeopleReader {

    /** A small group's number counts as known where fewer than six numbers are possible (decision 127). */
    private static final Fraction NARROW = Fraction.of(5);

    private record Sum(String whole, List<String> parts) {}

    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Long> truths = new LinkedHashMap<>();
    private final Map<String, Long> published = new HashMap<>();
    private final Set<String> licences = new HashSet<>();

    /** A number of people, with the size of the whole that they are part of. */
    void truth(String name, long value) {
        truths.put(name, value);
    }

    /** These disjoint groups make up the whole. */
    void sum(String whole, String... parts) {
        sums.add(new Sum(whole, List.of(parts)));
    }

    /** This is published of the number; null where nothing is. */
    void read(String name, @Nullable Long value) {
        if (value != null) {
            published.put(name, value);
        }
    }

    /** It counts licences, which are published however few they are; of their people nothing else need stay open. */
    void licences(String name) {
        licences.add(name);
    }

    /** The numbers of 1 to 9 people that follow from what is published, with the numbers that are possible. */
    TreeSet<String> found() {
        TreeSet<String> found = new TreeSet<>();
        truths.forEach((name, value) -> {
            if (value > 0 && value < 10 && !licences.contains(name)) {
                String known = known(name);
                if (known != null) {
                    found.add(name + " = " + value + " in " + known);
                }
            }
        });
        return found;
    }

    /** What is known of the number; null where enough is possible. */
    private @Nullable String known(String name) {
        if (published.containsKey(name)) {
            return "published";
        }
        Map<String, Integer> unknowns = new HashMap<>();
        truths.keySet().stream()
                .filter(each -> !published.containsKey(each))
                .forEach(each -> unknowns.put(each, unknowns.size()));
        ExactSolver solver = new ExactSolver(unknowns.size());
        Fraction width = NARROW;
        for (Sum sum : sums) {
            long value = published.getOrDefault(sum.whole(), 0L);
            if (licences.contains(sum.whole()) && sum.parts().contains(name)) {
                width = Fraction.of(Math.min(5, value));
            }
            List<Integer> parts = new ArrayList<>();
            for (String part : sum.parts()) {
                Long known = published.get(part);
                if (known == null) {
                    parts.add(unknowns.get(part));
                } else {
                    value -= known;
                }
            }
            Integer whole = unknowns.get(sum.whole());
            if (!parts.isEmpty() || whole != null) {
                solver.difference(parts, whole == null ? List.of() : List.of(whole), value);
            }
        }
        List<Integer> asked = List.of(unknowns.get(name));
        Fraction least = solver.least(asked);
        Fraction most = solver.greatest(asked).orElse(null);
        return most == null || most.minus(least).compareTo(width) >= 0 ? null : least + " to " + most;
    }
}
