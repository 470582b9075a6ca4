package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.rule.RuleSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SeatwiseTest
class WeekQueueTest {

    /** More cards than a week has places for. */
    private static final int FURTHER = 5;

    @Autowired
    WeekQueue weeks;

    @Autowired
    WorkQueue queue;

    @Autowired
    RuleSettings settings;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope scope;
    private int capacity;

    /** In ascending order of priority, which is also the order of the customers' names. */
    private final List<RecommendationId> cards = new ArrayList<>();

    @BeforeEach
    void bringCustomersIn() {
        TriageData data = new TriageData(transactions, jdbc, scopes);
        PartnerScope partner = data.portfolio().partner("Contoso", TestClock.TODAY);
        scope = data.portfolio().signIn(partner, Role.TRAINING);
        capacity = settings.of(scope).settings().cardsPerWeek();
        for (int number = 0; number < capacity + FURTHER; number++) {
            cards.add(data.recommendation(
                    partner,
                    data.customer(partner, "Customer %02d".formatted(number), null),
                    "low-adoption",
                    10 + number,
                    TestClock.TODAY));
        }
    }

    @Test
    void freePlacesGoToTheHighestPriorities() {
        WeekQueue.Week week = weeks.week(scope, WorkFilter.ALL);

        assertThat(ids(week)).isEqualTo(cards.reversed().subList(0, capacity));
        assertThat(week.rest()).isEqualTo(FURTHER);
    }

    @Test
    void dueAndPinnedCardsComeBeforeHigherPriorities() {
        queue.change(scope, cards.get(0), WorkChange.due(TestClock.TODAY.plusDays(2)), 0);
        queue.change(scope, cards.get(1), WorkChange.pin(true), 0);
        queue.change(scope, cards.get(2), WorkChange.due(TestClock.TODAY.plusDays(30)), 0);

        List<RecommendationId> ids = ids(weeks.week(scope, WorkFilter.ALL));

        assertThat(ids).startsWith(cards.get(0), cards.get(1), cards.getLast()).hasSize(capacity);
        assertThat(ids).doesNotContain(cards.get(2));
    }

    private static List<RecommendationId> ids(WeekQueue.Week week) {
        return week.plan().items().stream().map(WorkItem::id).toList();
    }
}
