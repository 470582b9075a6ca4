package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.customers.CustomerProfile;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerScore;
import io.seatwise.training.recommendation.Recommendations.Grace;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of next step, at its limits. */
class NextStepTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void bestOpenCardIsTheNextStep() {
        WorkItem best = card("LOW_USAGE", WorkState.PLANNED);

        NextStep step = NextStep.of(low(100), List.of(best, card("SCORE_MEETINGS", WorkState.NEW)), List.of());

        assertThat(step).isEqualTo(new NextStep(NextStep.Code.RECOMMENDED, best, null, null));
    }

    @Test
    void openDataCardPrecedesEveryTraining() {
        WorkItem data = card("INFLATED", WorkState.NEW);

        NextStep step = NextStep.of(low(100), List.of(card("LOW_USAGE", WorkState.NEW), data), List.of());

        assertThat(step.code()).isEqualTo(NextStep.Code.DATA_FIRST);
        assertThat(step.item()).isEqualTo(data);
    }

    @Test
    void closedDataCardHoldsNothingBack() {
        NextStep step = NextStep.of(
                low(100), List.of(card("INFLATED", WorkState.DONE), card("LOW_USAGE", WorkState.NEW)), List.of());

        assertThat(step.code()).isEqualTo(NextStep.Code.RECOMMENDED);
    }

    @Test
    void lowCustomerKeepsItsRecommendationWhenTheCardIsClosed() {
        for (WorkState state : List.of(WorkState.DONE, WorkState.DISMISSED, WorkState.SNOOZED)) {
            NextStep step = NextStep.of(low(100), List.of(card("LOW_USAGE", state)), List.of());

            assertThat(step.code()).as(state.name()).isEqualTo(NextStep.Code.RECOMMENDED);
            assertThat(step.until()).isEqualTo(state == WorkState.SNOOZED ? DAY.plusDays(3) : null);
        }
    }

    @Test
    void lowCustomerIsNeverWithoutAnythingToDo() {
        assertThat(NextStep.of(low(4), List.of(), List.of()).code()).isEqualTo(NextStep.Code.TOO_SMALL);
        assertThat(NextStep.of(low(5), List.of(), List.of()).code())
                .as("every rule is off")
                .isEqualTo(NextStep.Code.RECOMMENDED);
    }

    @Test
    void graceOfTheCustomerPrecedesThatOfAProduct() {
        Grace product = new Grace("e3", "Office 365 E3", DAY.plusDays(1));
        Grace customer = new Grace(null, null, DAY.plusDays(9));

        assertThat(NextStep.of(low(100), List.of(), List.of(product, customer)).until())
                .isEqualTo(DAY.plusDays(9));
    }

    @Test
    void customerWithoutUsageFiguresHasNoData() {
        assertThat(NextStep.of(customer(100L, 100L, null, null), List.of(), List.of())
                        .code())
                .isEqualTo(NextStep.Code.NO_DATA);
        assertThat(NextStep.of(customer(null, null, null, null), List.of(), List.of())
                        .code())
                .isEqualTo(NextStep.Code.NO_DATA);
        assertThat(NextStep.of(customer(100L, 100L, 100L, 80L), List.of(), List.of())
                        .code())
                .isEqualTo(NextStep.Code.NOTHING_TO_DO);
    }

    private static CustomerRow low(long seats) {
        return customer(seats, seats, seats, 1L, Flag.LOW_ADOPTION);
    }

    private static CustomerRow customer(
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active,
            Flag... flags) {
        return new CustomerRow(
                new CustomerId(UUID.randomUUID()),
                "Fabrikam",
                CustomerProfile.UNKNOWN,
                new CustomerRow.Position(
                        new LicenceCounts(sold, assigned),
                        new EntitlementCounts(entitled, active),
                        Set.of(flags),
                        null,
                        DAY,
                        List.of()),
                CustomerMoney.NONE,
                CustomerScore.NONE);
    }

    private static WorkItem card(String rule, WorkState state) {
        LocalDate until = state == WorkState.SNOOZED ? DAY.plusDays(3) : null;
        Work work = new Work(
                state,
                null,
                null,
                new Work.Pause(until, null),
                false,
                new Work.Progress(null, state == WorkState.DONE ? DAY : null, 1));
        return Cards.card(rule, new CustomerId(UUID.randomUUID()), 50, DAY, work);
    }
}
