package io.seatwise.portfolio.activity;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Locale;

/** Entries of one kind, given by a feature as a Spring bean and read from what it stores. */
public interface ActivitySource {

    /** The kind of all its entries; each kind has one source. */
    ActivityKind kind();

    /**
     * Finds the newest entries of a customer that the scope sees, newest first, at most {@code span.most()}. Entries of
     * the same moment always come in the same order, so that a page can go on within them.
     */
    List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale);
}
