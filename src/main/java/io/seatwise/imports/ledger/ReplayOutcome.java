package io.seatwise.imports.ledger;

import io.seatwise.ids.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of one partner's ledger did.
 *
 * @param there entries that the database held already
 * @param refused imports that the database holds as not applied, for example after an earlier replay
 * @param stoppedBy why the rest was left; null where every entry was looked at
 */
record ReplayOutcome(
        int imported,
        int undone,
        int there,
        int refused,
        @Nullable String stoppedBy) {

    static final ReplayOutcome NOTHING = new ReplayOutcome(0, 0, 0, 0, null);

    ReplayOutcome oneImported() {
        return new ReplayOutcome(imported + 1, undone, there, refused, stoppedBy);
    }

    ReplayOutcome oneUndone() {
        return new ReplayOutcome(imported, undone + 1, there, refused, stoppedBy);
    }

    ReplayOutcome oneThere() {
        return new ReplayOutcome(imported, undone, there + 1, refused, stoppedBy);
    }

    ReplayOutcome oneRefused() {
        return new ReplayOutcome(imported, undone, there, refused + 1, stoppedBy);
    }

    ReplayOutcome stopped(String why) {
        return new ReplayOutcome(imported, undone, there, refused, why);
    }

    boolean isWhole() {
        return stoppedBy == null && refused == 0;
    }

    String line(PartnerId partner) {
        return "Partner %s: %d imported, %d undone, %d there already".formatted(partner, imported, undone, there)
                + (refused == 0 ? "" : ", " + refused + " NOT APPLIED (see the list of imports)")
                + (stoppedBy == null ? "" : "; STOPPED: " + stoppedBy);
    }
}
