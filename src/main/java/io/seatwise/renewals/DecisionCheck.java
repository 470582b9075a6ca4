package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.licensing.subscriptions.TermLength;
import io.seatwise.renewals.RenewalDecision.Choice;
import io.seatwise.renewals.RenewalDecision.Result;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a decision with what the newest import shows of the subscription. */
final class DecisionCheck {

    private static final int ANNUAL = 12;
    private static final int MONTHLY = 1;

    private DecisionCheck() {}

    static Result of(RenewalDecision decision, Subscription now, LocalDate today) {
        LocalDate end = now.term().commitmentEnd();
        LocalDate decidedFor = decision.term().commitmentEnd();
        boolean renewed = end != null && decidedFor != null && end.isAfter(decidedFor);
        if (now.status().state() != SubscriptionState.ACTIVE) {
            return decision.choice() == Choice.CANCEL ? Result.DONE : Result.DIFFERENT;
        }
        return renewed ? afterRenewal(decision, now) : beforeEnd(decision, now, today);
    }

    private static Result afterRenewal(RenewalDecision decision, Subscription now) {
        return switch (decision.choice()) {
            case KEEP -> now.purchase().quantity() == decision.term().quantity() ? Result.DONE : Result.DIFFERENT;
            case REDUCE -> reduced(decision, now.purchase().quantity());
            case CANCEL -> Result.NOT_DONE;
            case MOVE_TO_ANNUAL -> isTerm(now.term().termDuration(), ANNUAL) ? Result.DONE : Result.NOT_DONE;
            case MOVE_TO_MONTHLY -> isTerm(now.term().termDuration(), MONTHLY) ? Result.DONE : Result.NOT_DONE;
        };
    }

    private static Result reduced(RenewalDecision decision, long quantity) {
        if (Objects.equals(decision.quantity(), quantity)) {
            return Result.DONE;
        }
        return quantity == decision.term().quantity() ? Result.NOT_DONE : Result.DIFFERENT;
    }

    private static Result beforeEnd(RenewalDecision decision, Subscription now, LocalDate today) {
        ScheduledChange change = now.terms().change();
        ScheduledAction action = change.action();
        boolean scheduled = switch (decision.choice()) {
            case KEEP ->
                now.terms().renewsItself(now.term().autoRenew())
                        && Objects.requireNonNullElse(
                                        change.quantity(), now.purchase().quantity())
                                == decision.term().quantity();
            case REDUCE ->
                Objects.equals(decision.quantity(), change.quantity())
                        || Objects.equals(decision.quantity(), now.purchase().quantity());
            case CANCEL -> action == ScheduledAction.CANCEL;
            case MOVE_TO_ANNUAL -> isTerm(change.termDuration(), ANNUAL);
            case MOVE_TO_MONTHLY -> isTerm(change.termDuration(), MONTHLY);
        };
        if (scheduled) {
            return Result.DONE;
        }
        if (action == ScheduledAction.CANCEL || action == ScheduledAction.TRANSITION || change.quantity() != null) {
            return Result.DIFFERENT;
        }
        LocalDate end = now.term().commitmentEnd();
        return end != null && end.isBefore(today) ? Result.NOT_DONE : Result.OPEN;
    }

    private static boolean isTerm(@Nullable String term, int months) {
        return Objects.equals(TermLength.months(term), months);
    }
}
