package io.seatwise.training.triage;

import java.util.List;

/** Where the work on a recommendation stands. Every state can follow every other: people also correct mistakes. */
public enum WorkState {
    NEW,
    PLANNED,
    IN_PROGRESS,
    WAITING,
    DONE,
    /** Decided against, with a reason; not on the board. */
    DISMISSED,
    /** Put aside until a day, on which it counts as {@link #NEW} again; not on the board until then. */
    SNOOZED;

    /** The columns of the board, from the left. */
    public static final List<WorkState> COLUMNS = List.of(NEW, PLANNED, IN_PROGRESS, WAITING, DONE);

    /** Somebody has taken it up and not finished it. */
    public boolean isUnderWay() {
        return this == PLANNED || this == IN_PROGRESS || this == WAITING;
    }

    /** It still waits to be finished. */
    public boolean isOpen() {
        return this == NEW || isUnderWay();
    }
}
