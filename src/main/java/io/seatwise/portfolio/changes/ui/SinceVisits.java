package io.seatwise.portfolio.changes.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.portfolio.changes.Changes;
import io.seatwise.portfolio.changes.Visits;
import org.springframework.stereotype.Component;

/** Shows people what has changed since their last visit, and notes the present one. */
@Component
public class SinceVisits {

    private final Changes changes;
    private final Visits visits;

    SinceVisits(Changes changes, Visits visits) {
        this.changes = changes;
        this.visits = visits;
    }

    /** @param customers how many the scope sees */
    public SinceVisitPanel create(PartnerScope scope, long customers) {
        return new SinceVisitPanel(scope, changes, visits, customers);
    }
}
