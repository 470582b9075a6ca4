package io.seatwise.training.outcome;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.outcome.FinishedWork.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures cases among all work of a partner. Each case has a comparison of its own, over its own days, with customers
 * that nothing had been done for up to the measured day: a customer trained later is a peer until then and no longer,
 * and one trained before never is, since its own training may still be at work.
 */
final class OutcomeCalculation {

    private final Map<CustomerId, LocalDate> firstStarts = new HashMap<>();
    private final Map<CustomerId, List<Work>> byCustomer = new HashMap<>();

    OutcomeCalculation(List<Work> begun) {
        for (Work work : begun) {
            firstStarts.merge(
                    work.customer(), work.days().started(), (one, other) -> one.isBefore(other) ? one : other);
            byCustomer
                    .computeIfAbsent(work.customer(), none -> new ArrayList<>())
                    .add(work);
        }
    }

    /**
     * One measurement for each of {@link Course#AFTER}.
     *
     * @param ended the end of this work
     * @param own the course of its customer around it
     * @param others the courses of all other customers with the same figure over the same days
     */
    List<Measurement> of(Work work, LocalDate ended, Optional<Course> own, List<Course> others, LocalDate today) {
        List<Measurement> measurements = new ArrayList<>();
        for (int point = 0; point < Course.AFTER.size(); point++) {
            int days = Course.AFTER.get(point);
            LocalDate day = ended.plusDays(days);
            boolean overlapping = isOverlapped(work, day);
            if (day.isAfter(today)) {
                measurements.add(Measurement.without(days, OutcomeState.NOT_YET, overlapping));
            } else if (own.isEmpty() || own.get().change(point) == null) {
                measurements.add(Measurement.without(days, OutcomeState.NO_FIGURES, overlapping));
            } else if (!own.get().isPlain(point)) {
                measurements.add(Measurement.without(days, OutcomeState.INFLATED, overlapping));
            } else {
                measurements.add(DifferenceInDifferences.of(own.get(), untouched(others, day), point)
                        .map(found -> new Measurement(days, OutcomeState.MEASURED, overlapping, found))
                        .orElseGet(() -> Measurement.without(days, OutcomeState.TOO_FEW_PEERS, overlapping)));
            }
        }
        return measurements;
    }

    private List<Course> untouched(List<Course> others, LocalDate day) {
        return others.stream()
                .filter(course -> {
                    LocalDate start = firstStarts.get(course.customer().customer());
                    return start == null || start.isAfter(day);
                })
                .toList();
    }

    private boolean isOverlapped(Work work, LocalDate day) {
        LocalDate from = work.days().started().minusDays(Course.BEFORE.getFirst());
        return byCustomer.getOrDefault(work.customer(), List.of()).stream()
                .filter(other -> !other.id().equals(work.id()))
                .filter(other -> other.target().overlaps(work.target()))
                .anyMatch(other -> !other.days().started().isAfter(day)
                        && (other.days().ended() == null
                                || !other.days().ended().isBefore(from)));
    }
}
