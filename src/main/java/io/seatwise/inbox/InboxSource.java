package io.seatwise.inbox;

import io.seatwise.access.PartnerScope;
import java.util.List;
import java.util.Locale;

/** Finds inbox items of one kind; given by a feature as a Spring bean. */
public interface InboxSource {

    InboxKind kind();

    /** Whether people of this role can have such items at all. */
    boolean concerns(PartnerScope scope);

    /** Finds what waits for the person of the scope now, the most urgent first, at most {@code limit}. */
    List<InboxItem> items(PartnerScope scope, Locale locale, int limit);
}
