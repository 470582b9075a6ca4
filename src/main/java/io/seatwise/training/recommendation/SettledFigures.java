package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The data cards that people have closed; the queue declares the bean. */
public interface SettledFigures {

    /** Finds the ids of products whose data card is done or dismissed, by customer. */
    Map<CustomerId, Set<String>> of(PartnerScope scope, Collection<CustomerId> customers);
}
