package io.seatwise.imports;

/** How far a run has come. Names are stable: programs read them. */
public enum ImportState {
    QUEUED,
    RUNNING,
    APPLIED,
    /** The file says only what is known already. */
    UNCHANGED,
    /** Read with {@code mode=validate}; no bad row. */
    CHECKED,
    REJECTED,
    CANCELLED,
    FAILED;

    public boolean isFinished() {
        return this != QUEUED && this != RUNNING;
    }
}
