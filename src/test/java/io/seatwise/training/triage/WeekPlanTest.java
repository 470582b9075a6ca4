package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The queue of a week at the limits of its capacity, worked by hand. */
class WeekPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Set<String> TEAM = Set.of("tara@contoso.example", "tom@contoso.example");

    @Test
    void capacityOfTheTeamIsFilledByPriority() {
        WorkItem first = card(90);
        WorkItem second = card(80);
        WorkItem third = card(70);

        WeekPlan plan = WeekPlan.of(List.of(first, second, third), TEAM, 1, TODAY);

        assertThat(plan.items()).containsExactly(first, second);
        assertThat(plan.people()).isEqualTo(2);
    }

    @Test
    void dueCardsComeFirstAndAlwaysFit() {
        WorkItem high = card(90);
        WorkItem overdue = card(10, new CustomerId(UUID.randomUUID()), WorkState.PLANNED, TODAY.minusDays(3), null);
        WorkItem inAWeek = card(20, new CustomerId(UUID.randomUUID()), WorkState.NEW, TODAY.plusDays(7), null);
        WorkItem later = card(95, new CustomerId(UUID.randomUUID()), WorkState.PLANNED, TODAY.plusDays(8), null);

        WeekPlan plan = WeekPlan.of(List.of(later, high, inAWeek, overdue), Set.of(), 1, TODAY);

        assertThat(plan.items()).containsExactly(overdue, inAWeek);
        assertThat(plan.people()).as("nobody is in the team yet").isEqualTo(1);
    }

    @Test
    void customerHasOneCard() {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        WorkItem best = card(90, customer, WorkState.NEW, null, null);
        WorkItem other = card(80, customer, WorkState.NEW, null, null);
        WorkItem next = card(70);

        assertThat(WeekPlan.of(List.of(best, other, next), TEAM, 5, TODAY).items())
                .containsExactly(best, next);
    }

    @Test
    void fullPersonGetsNoFurtherCard() {
        WorkItem first = card(90, new CustomerId(UUID.randomUUID()), WorkState.NEW, null, "tara@contoso.example");
        WorkItem second = card(80, new CustomerId(UUID.randomUUID()), WorkState.NEW, null, "tara@contoso.example");
        WorkItem nobodys = card(70);

        assertThat(WeekPlan.of(List.of(first, second, nobodys), TEAM, 1, TODAY).items())
                .containsExactly(first, nobodys);
    }

    @Test
    void assigneeOfAPromisedCardBelongsToTheTeam() {
        WorkItem underWay =
                card(50, new CustomerId(UUID.randomUUID()), WorkState.IN_PROGRESS, null, "ada@contoso.example");

        WeekPlan plan = WeekPlan.of(List.of(underWay), TEAM, 1, TODAY);

        assertThat(plan.items()).containsExactly(underWay);
        assertThat(plan.people()).isEqualTo(3);
    }

    private static WorkItem card(double priority) {
        return card(priority, new CustomerId(UUID.randomUUID()), WorkState.NEW, null, null);
    }

    private static WorkItem card(
            double priority, CustomerId customer, WorkState state, @Nullable LocalDate due, @Nullable String assignee) {
        Work work = new Work(state, assignee, due, Work.Pause.NONE, false, new Work.Progress(null, null, 1));
        return Cards.card("LOW_USAGE", customer, priority, TODAY, work);
    }
}
