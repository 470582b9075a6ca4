package io.seatwise.training.triage;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cards that a training team works on in a week. Pure. One card per customer: what is due within seven days or is
 * under way comes first and always fits, because it was promised; free places go to pinned cards and the highest
 * priorities. A person's places hold the cards assigned to that person; cards of nobody take any free place.
 *
 * @param items in the order in which to work
 * @param people how many people share the capacity
 */
public record WeekPlan(List<WorkItem> items, int people) {

    private static final int DAYS = 7;

    /** Due cards first, then cards under way; both before all others. */
    private static final Comparator<WorkItem> ORDER = Comparator.comparing(
                    (WorkItem item) -> item.work().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(item -> !item.state().isUnderWay())
            .thenComparing(item -> !item.work().pinned());

    /** Pinned cards first, then the highest priorities; ties in the order of the candidates. */
    private static final Comparator<WorkItem> BEST_FIRST = Comparator.comparing(
                    (WorkItem item) -> !item.work().pinned())
            .thenComparing(item -> item.recommendation().ranking().priority(), Comparator.reverseOrder());

    /**
     * @param candidates cards to do, the best of equal priority first; further cards than the capacity are left out
     * @param team the e-mails of the training team; assignees belong to it too
     */
    static WeekPlan of(List<WorkItem> candidates, Set<String> team, int cardsPerPerson, LocalDate today) {
        Set<String> people = new LinkedHashSet<>(team);
        candidates.stream()
                .filter(item -> isPromised(item, today))
                .map(item -> item.work().assignee())
                .filter(email -> email != null)
                .forEach(people::add);
        int count = Math.max(1, people.size());
        int free = count * cardsPerPerson;
        Map<String, Integer> ofPerson = new HashMap<>();
        Set<CustomerId> customers = new HashSet<>();
        List<WorkItem> chosen = new ArrayList<>();
        for (WorkItem item : ordered(candidates, today)) {
            boolean promised = isPromised(item, today);
            if (!promised && (chosen.size() >= free || isFull(item.work().assignee(), ofPerson, cardsPerPerson))) {
                continue;
            }
            if (customers.add(item.recommendation().customer().id())) {
                chosen.add(item);
                if (item.work().assignee() != null) {
                    ofPerson.merge(item.work().assignee(), 1, Integer::sum);
                }
            }
        }
        return new WeekPlan(List.copyOf(chosen), count);
    }

    private static List<WorkItem> ordered(List<WorkItem> candidates, LocalDate today) {
        List<WorkItem> ordered = new ArrayList<>(candidates.stream()
                .filter(item -> isPromised(item, today))
                .sorted(ORDER)
                .toList());
        candidates.stream()
                .filter(item -> !isPromised(item, today))
                .sorted(BEST_FIRST)
                .forEach(ordered::add);
        return ordered;
    }

    /** The last day of the week that begins today. */
    static LocalDate end(LocalDate today) {
        return today.plusDays(DAYS);
    }

    private static boolean isPromised(WorkItem item, LocalDate today) {
        LocalDate due = item.work().due();
        return due == null ? item.state().isUnderWay() : !due.isAfter(end(today));
    }

    private static boolean isFull(@Nullable String person, Map<String, Integer> ofPerson, int cardsPerPerson) {
        return person != null && ofPerson.getOrDefault(person, 0) >= cardsPerPerson;
    }
}
