package io.seatwise.renewals;

import static io.seatwise.renewals.SubscriptionCase.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.RenewalDecision.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A decision is compared with what the next import shows: done, not done, differently. */
class DecisionCheckTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 1);
    private static final SubscriptionCase RENEWED = ANNUAL.dates("2027-01-01", "2027-12-31");

    @Test
    void decisionIsOpenUntilTheDataShowIt() {
        assertThat(result(Choice.REDUCE, 80L, ANNUAL, BEFORE)).isEqualTo(Result.OPEN);
        assertThat(result(Choice.CANCEL, null, ANNUAL, BEFORE)).isEqualTo(Result.OPEN);
        assertThat(result(Choice.KEEP, null, ANNUAL, BEFORE)).isEqualTo(Result.DONE);
    }

    @Test
    void scheduledActionShowsTheDecision() {
        SubscriptionCase cancelled = ANNUAL.scheduled(ScheduledAction.CANCEL, null);
        SubscriptionCase monthly = ANNUAL.scheduled(ScheduledAction.RENEW, "P1M");
        assertThat(result(Choice.CANCEL, null, cancelled, BEFORE)).isEqualTo(Result.DONE);
        assertThat(result(Choice.KEEP, null, cancelled, BEFORE)).isEqualTo(Result.DIFFERENT);
        assertThat(result(Choice.REDUCE, 80L, cancelled, BEFORE)).isEqualTo(Result.DIFFERENT);
        assertThat(result(Choice.MOVE_TO_MONTHLY, null, monthly, BEFORE)).isEqualTo(Result.DONE);
    }

    @Test
    void renewalShowsWhetherItWasDone() {
        LocalDate after = LocalDate.of(2027, 1, 10);
        assertThat(result(Choice.KEEP, null, RENEWED, after)).isEqualTo(Result.DONE);
        assertThat(result(Choice.KEEP, null, RENEWED.quantity(90), after)).isEqualTo(Result.DIFFERENT);
        assertThat(result(Choice.REDUCE, 80L, RENEWED, after)).isEqualTo(Result.NOT_DONE);
        assertThat(result(Choice.REDUCE, 80L, RENEWED.quantity(80), after)).isEqualTo(Result.DONE);
        assertThat(result(Choice.REDUCE, 80L, RENEWED.quantity(90), after)).isEqualTo(Result.DIFFERENT);
        assertThat(result(Choice.CANCEL, null, RENEWED, after)).isEqualTo(Result.NOT_DONE);
        assertThat(result(Choice.MOVE_TO_MONTHLY, null, RENEWED.term("P1M"), after))
                .isEqualTo(Result.DONE);
        assertThat(result(Choice.MOVE_TO_ANNUAL, null, RENEWED.term("P1M"), after))
                .isEqualTo(Result.NOT_DONE);
    }

    @Test
    void passedEndWithoutARenewalMeansNotDone() {
        assertThat(result(Choice.CANCEL, null, ANNUAL, LocalDate.of(2027, 1, 1)))
                .isEqualTo(Result.NOT_DONE);
    }

    private static Result result(Choice choice, @Nullable Long quantity, SubscriptionCase now, LocalDate today) {
        return DecisionCheck.of(
                new RenewalDecision(
                        new UUID(0, 1),
                        new RenewalDecision.Term("s-1", LocalDate.of(2026, 12, 31), 100),
                        choice,
                        quantity,
                        "",
                        new RenewalDecision.Noted("max@contoso.example", Instant.parse("2026-11-01T09:00:00Z"))),
                now.build(),
                today);
    }
}
