package io.seatwise.portfolio.changes;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;
import java.util.List;

/** Further changes, given by a feature as a bean. Runs in the caller's transaction. */
public interface ChangeSource {

    /** The kind of all its changes. */
    ChangeKind kind();

    /** Waits until the figures that it reads are up to date; called before the transaction. */
    default void await(PartnerScope scope) {}

    /** Finds what differs for these customers from the end of that day. */
    List<Change> changes(PartnerScope scope, List<CustomerState> customers, LocalDate since);
}
