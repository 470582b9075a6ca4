package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where points of categories come from: a Spring bean for each table of facts. The refresh asks all sources inside the
 * importing transaction and takes, category by category, the highest rung of the ladder.
 */
public interface CategorySource {

    /** The kinds of file after which this source has something else to say. */
    Set<String> kinds();

    /** The number of days for which an offer is valid, its own day included; a newer day of the same source ends it. */
    int days();

    /** The offers for these customers from this day on, in any order. */
    List<CategoryOffer> offers(PartnerScope scope, Collection<CustomerId> customers, LocalDate from);
}
