package io.seatwise.portfolio.changes;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can change for a customer; in the order in which changes of a day are listed. */
public enum ChangeKind {
    FLAG_RAISED,
    FLAG_CLEARED,
    CUSTOMER_NEW,
    CUSTOMER_GONE,
    SEATS_CHANGED,
    OUTCOME_CHANGED,
    SCORE_CHANGED;

    /** The kinds that a REST call lists if it names none. Kinds that are added later are listed only if a call names them. */
    public static final Set<ChangeKind> DEFAULT =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SCORE_CHANGED)));
}
