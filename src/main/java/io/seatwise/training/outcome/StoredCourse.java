package io.seatwise.training.outcome;

import io.seatwise.ids.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figure in percent on the days of {@link Course#BEFORE} and {@link Course#AFTER}, in their order; null for unknown.
 *
 * @param own the customer's
 * @param peers the mean of the peers of the last measured day; empty when none was
 */
record StoredCourse(List<@Nullable Double> own, List<@Nullable Double> peers) {

    static final StoredCourse NONE = new StoredCourse(List.of(), List.of());

    static StoredCourse of(Map<CustomerId, Course> courses, CustomerId customer, List<Measurement> measurements) {
        Course own = courses.get(customer);
        if (own == null) {
            return NONE;
        }
        List<Course> peers = measurements.reversed().stream()
                .flatMap(measurement -> measurement.measured().stream())
                .findFirst()
                .map(found -> found.residuals().keySet().stream()
                        .map(courses::get)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
        return new StoredCourse(line(own), peers.isEmpty() ? List.of() : means(peers));
    }

    private static List<@Nullable Double> line(Course course) {
        List<@Nullable Double> line = new ArrayList<>(course.before());
        line.addAll(course.after());
        return line;
    }

    private static List<@Nullable Double> means(List<Course> peers) {
        List<@Nullable Double> means = new ArrayList<>();
        for (int i = 0; i < Course.BEFORE.size() + Course.AFTER.size(); i++) {
            int at = i;
            List<Double> known = peers.stream()
                    .map(course -> line(course).get(at))
                    .filter(Objects::nonNull)
                    .toList();
            // A mean of a part of them is another group's
            means.add(
                    known.size() * 2 < peers.size()
                            ? null
                            : known.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow());
        }
        return means;
    }
}
