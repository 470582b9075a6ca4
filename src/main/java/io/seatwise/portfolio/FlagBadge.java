package io.seatwise.portfolio;

import io.seatwise.base.ui.Badge;
import io.seatwise.base.ui.cells.Cell;
import io.seatwise.licensing.flags.Flag;

/** A flag as it looks everywhere: the same word, shape and colour in a list and on a customer's page. */
public class FlagBadge extends Badge {

    /** @param text the flag's name, with what it is about where that is needed */
    public FlagBadge(Flag flag, String text) {
        super(text, tone(flag));
    }

    /** Returns the same in a table that is drawn from data. */
    public static Cell cell(Flag flag, String text) {
        return Cell.badge(text, tone(flag));
    }

    private static Tone tone(Flag flag) {
        return switch (flag) {
            case INFLATED, GRACE -> Tone.BAD;
            case OVER_DEPLOYED, LOW_ADOPTION, LOW_DEPLOYMENT -> Tone.WARNING;
            case RENEWAL_SOON -> Tone.INFO;
            case STALE_DATA -> Tone.NEUTRAL;
        };
    }
}
