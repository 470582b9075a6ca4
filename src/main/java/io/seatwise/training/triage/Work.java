package io.seatwise.training.triage;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The work on one recommendation. Pure: {@link #apply} says what a change makes of it.
 *
 * @param assignee the lower-case e-mail of a person of the partner
 */
public record Work(
        WorkState state,
        @Nullable String assignee,
        @Nullable LocalDate due,
        Pause pause,
        boolean pinned,
        Progress progress) {

    /** For how long a recommendation is snoozed where nothing else is said. */
    public static final int SNOOZE_DAYS = 28;

    /** The most characters a reason has. */
    public static final int LONGEST_REASON = 500;

    /** Work that nobody has started. */
    public static final Work UNTOUCHED =
            new Work(WorkState.NEW, null, null, Pause.NONE, false, new Progress(null, null, 0));

    private static final Period FARTHEST = Period.ofYears(10);

    /** The work as of this day: a card snoozed until this day or an earlier one is NEW. */
    public Work on(LocalDate today) {
        boolean back = state == WorkState.SNOOZED
                && pause.snoozedUntil() != null
                && !pause.snoozedUntil().isAfter(today);
        return back ? new Work(WorkState.NEW, assignee, due, Pause.NONE, pinned, progress) : this;
    }

    /** Whether the due day has passed and the work is not finished. */
    public boolean isOverdue(LocalDate today) {
        return isOverdue(due, today);
    }

    /** Whether this day has passed and the work is not finished. */
    boolean isOverdue(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today) && on(today).state().isOpen();
    }

    /**
     * What the change makes of it today, with the next version.
     *
     * @throws IllegalArgumentException for a day or a reason that cannot be; the message names it
     */
    public Work apply(WorkChange change, LocalDate today) {
        Work now = on(today);
        WorkState next = change.state() == null ? now.state() : change.state();
        boolean moved = change.state() != null;
        return new Work(
                next,
                normal(change.assignee().or(now.assignee())),
                checkedDue(change.due(), now.due(), today),
                new Pause(
                        next == WorkState.SNOOZED ? until(change, now, today) : null,
                        next == WorkState.DISMISSED
                                ? reason(moved ? change.reason() : now.pause().dismissedReason())
                                : null),
                change.pinned() == null ? now.pinned() : change.pinned(),
                new Progress(
                        started(next, now, today),
                        next == WorkState.DONE
                                ? Objects.requireNonNullElse(now.progress().doneDay(), today)
                                : null,
                        progress.version() + 1));
    }

    /** Whether nothing but the version differs. */
    boolean saysTheSameAs(Work other) {
        return equals(new Work(
                other.state,
                other.assignee,
                other.due,
                other.pause,
                other.pinned,
                new Progress(other.progress.startedDay(), other.progress.doneDay(), progress.version())));
    }

    private static @Nullable LocalDate started(WorkState next, Work now, LocalDate today) {
        return switch (next) {
            case NEW, PLANNED -> null;
            case IN_PROGRESS, DONE -> Objects.requireNonNullElse(now.progress().startedDay(), today);
            case WAITING, DISMISSED, SNOOZED -> now.progress().startedDay();
        };
    }

    private static @Nullable LocalDate checkedDue(
            WorkChange.Given<LocalDate> given, @Nullable LocalDate before, LocalDate today) {
        LocalDate due = given.or(before);
        if (given.isGiven()
                && due != null
                && (due.isBefore(today.minus(FARTHEST)) || due.isAfter(today.plus(FARTHEST)))) {
            throw new IllegalArgumentException("due: a day within ten years is expected, not " + due);
        }
        return due;
    }

    private static LocalDate until(WorkChange change, Work now, LocalDate today) {
        LocalDate until = change.snoozedUntil();
        if (until == null) {
            return Objects.requireNonNullElse(now.pause().snoozedUntil(), today.plusDays(SNOOZE_DAYS));
        }
        if (!until.isAfter(today) || until.isAfter(today.plus(FARTHEST))) {
            throw new IllegalArgumentException("snoozedUntil: a day after today is expected, not " + until);
        }
        return until;
    }

    private static @Nullable String reason(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: at most " + LONGEST_REASON + " characters are expected");
        }
        return given.strip();
    }

    private static @Nullable String normal(@Nullable String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Until when, or why, nobody works on a card.
     *
     * @param snoozedUntil given while SNOOZED: from this day on it counts as NEW
     * @param dismissedReason given while DISMISSED, where a reason was said
     */
    public record Pause(
            @Nullable LocalDate snoozedUntil, @Nullable String dismissedReason) {

        static final Pause NONE = new Pause(null, null);
    }

    /**
     * How far the work has come.
     *
     * @param startedDay when it first went into progress
     * @param doneDay given while DONE
     * @param version how often it was changed; 0 before the first change
     */
    public record Progress(
            @Nullable LocalDate startedDay, @Nullable LocalDate doneDay, int version) {}
}
