package io.seatwise.access.audit;

import io.seatwise.ids.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a partner's audit found.
 *
 * @param entries that are sealed and whole, up to the first broken one
 * @param head the code of the last of them, as the daily line in the log names it; empty where there is none
 * @param removed the entries before them that were removed after their time
 * @param broken the first entry that is not as it was written; null where all are
 */
public record AuditVerdict(
        long entries, String head, long removed, @Nullable Break broken) {

    /** What happened to the first broken entry. */
    public enum Kind {
        /** Its content, its place or its code was changed. */
        CHANGED,
        /** Its row or its place in the chain is gone, or the chain lacks a seal that it once had. */
        DELETED,
        /** It was added later with an earlier time, or without the code that Seatwise writes. */
        INSERTED
    }

    /**
     * @param number its place in the chain; for an inserted one the number of sealed entries
     * @param entry its id
     */
    public record Break(long number, String entry, Kind kind) {}

    public boolean isWhole() {
        return broken == null;
    }

    /** Describes the verdict for the operator, in the log and in the answer of the command. */
    String line(PartnerId partner) {
        return broken == null
                ? "Audit of partner " + partner + " is whole: " + entries + " entries, head " + head
                        + (removed == 0 ? "" : ", after " + removed + " removed ones")
                : "Audit of partner " + partner + " is BROKEN at number " + broken.number() + ": entry "
                        + broken.entry() + " was " + broken.kind();
    }
}
