package io.seatwise.customers.fact;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.ProblemText;
import java.util.Set;

/** Tells which customers take no part in the people experiences, so that rows about their people are refused. */
public interface OptedOut {

    /** The customers of the partner that have opted out. */
    Set<CustomerId> optedOut(PartnerScope scope);

    /** Says on a refused row what was expected. */
    ProblemText expected();
}
