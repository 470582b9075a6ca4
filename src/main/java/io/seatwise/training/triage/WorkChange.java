package io.seatwise.training.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the work on a recommendation; missing values stay unchanged.
 *
 * @param assignee the e-mail of the assignee; a given null removes the assignee
 * @param due until when; a given null takes the day away
 * @param reason why it is dismissed; looked at with the state DISMISSED alone
 * @param snoozedUntil when it comes back; looked at with the state SNOOZED alone, {@link Work#SNOOZE_DAYS} from today when left out
 */
public record WorkChange(
        @Nullable WorkState state,
        Given<String> assignee,
        Given<LocalDate> due,
        @Nullable Boolean pinned,
        @Nullable String reason,
        @Nullable LocalDate snoozedUntil) {

    /** Changes nothing; the start for the others. */
    public static final WorkChange NOTHING = new WorkChange(null, Given.absent(), Given.absent(), null, null, null);

    /** A value that may be left out, and that may be given as null. */
    public record Given<T>(boolean isGiven, @Nullable T value) {

        public static <T> Given<T> absent() {
            return new Given<>(false, null);
        }

        public static <T> Given<T> of(@Nullable T value) {
            return new Given<>(true, value);
        }

        /** The value, or this one where none was given. */
        public @Nullable T or(@Nullable T before) {
            return isGiven ? value : before;
        }
    }

    public static WorkChange to(WorkState state) {
        return NOTHING.withState(state);
    }

    public static WorkChange dismiss(String reason) {
        return new WorkChange(WorkState.DISMISSED, Given.absent(), Given.absent(), null, reason, null);
    }

    public static WorkChange snooze(LocalDate until) {
        return new WorkChange(WorkState.SNOOZED, Given.absent(), Given.absent(), null, null, until);
    }

    public static WorkChange pin(boolean pinned) {
        return new WorkChange(null, Given.absent(), Given.absent(), pinned, null, null);
    }

    public static WorkChange assign(@Nullable String email) {
        return NOTHING.withAssignee(email);
    }

    public static WorkChange due(@Nullable LocalDate day) {
        return NOTHING.withDue(day);
    }

    public WorkChange withState(WorkState newState) {
        return new WorkChange(newState, assignee, due, pinned, reason, snoozedUntil);
    }

    public WorkChange withAssignee(@Nullable String email) {
        return new WorkChange(state, Given.of(email), due, pinned, reason, snoozedUntil);
    }

    public WorkChange withDue(@Nullable LocalDate day) {
        return new WorkChange(state, assignee, Given.of(day), pinned, reason, snoozedUntil);
    }
}
