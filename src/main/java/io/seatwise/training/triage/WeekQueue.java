package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonName;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.recommendation.rule.RuleSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Fills the queue of the week from the cards to do. */
@Service
public class WeekQueue {

    /** More promised cards than a team can work on; the others stay on the board. */
    private static final int MAX_PROMISED = 300;

    /** Candidates read for each free place: several may be assigned to a person who has no place left. */
    private static final int PER_PLACE = 4;

    private static final int MAX_CANDIDATES = 1_000;

    private final WorkQueue queue;
    private final WorkReader reader;
    private final RuleSettings settings;
    private final People people;

    WeekQueue(WorkQueue queue, WorkReader reader, RuleSettings settings, People people) {
        this.queue = queue;
        this.reader = reader;
        this.settings = settings;
        this.people = people;
    }

    /**
     * The week's cards.
     *
     * @param cardsPerPerson the capacity from the settings
     * @param rest how many more are to do
     */
    public record Week(WeekPlan plan, int cardsPerPerson, long rest) {}

    /** Plans the week among what matches. */
    @PreAuthorize(Roles.CAN_READ)
    public Week week(PartnerScope scope, WorkFilter filter) {
        int capacity = settings.of(scope).settings().cardsPerWeek();
        Set<String> team =
                people.trainers(scope).stream().map(PersonName::email).collect(Collectors.toSet());
        WorkFilter open = filter.open();
        int places = Math.max(1, team.size()) * capacity;
        Map<RecommendationId, WorkItem> candidates = new LinkedHashMap<>();
        List<WorkItem> read = new ArrayList<>();
        int most = Math.min(MAX_CANDIDATES, places * PER_PLACE);
        if (filter.states().isEmpty()) {
            read.addAll(queue.page(
                    scope,
                    filter.underWay(),
                    List.of(WorkSort.PROMISED.getFirst(), SortOrder.descending("priority")),
                    0,
                    MAX_PROMISED));
            read.addAll(reader.dueUntil(scope, open, WeekPlan.end(reader.today()), MAX_PROMISED));
            queue.board(scope, filter.in(Set.of(WorkState.NEW)), Map.of(WorkState.NEW, most))
                    .forEach(column -> read.addAll(column.items()));
        } else {
            read.addAll(queue.page(scope, filter, WorkSort.BOARD, 0, most));
        }
        read.forEach(item -> candidates.putIfAbsent(item.id(), item));
        WeekPlan plan = WeekPlan.of(List.copyOf(candidates.values()), team, capacity, reader.today());
        return new Week(plan, capacity, queue.count(scope, open) - plan.items().size());
    }
}
