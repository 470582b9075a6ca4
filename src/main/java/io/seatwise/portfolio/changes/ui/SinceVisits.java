package io.seatwise.portfolio.changes.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.portfolio.changes.ChangeFilter;
import io.seatwise.portfolio.changes.Changes;
import io.seatwise.portfolio.changes.Visits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what has changed since a person's last visit, and records the present one. */
@Component
public class SinceVisits {

    /** More customers are compared on the page of changes only, where one waits for them. */
    private static final long MAX_CUSTOMERS = 5_000;

    private final Changes changes;
    private final Visits visits;

    SinceVisits(Changes changes, Visits visits) {
        this.changes = changes;
        this.visits = visits;
    }

    /** @param customers how many the scope sees */
    public SinceVisitPanel create(PartnerScope scope, long customers) {
        LocalDate today = changes.today();
        Optional<LocalDate> visited =
                visits.last(scope, today).filter(day -> !day.isBefore(today.minusDays(Changes.MAX_DAYS)));
        visits.record(scope, today);
        LocalDate since = visited.orElse(today.minusDays(ChangesState.DEFAULT_DAYS));
        return new SinceVisitPanel(
                since,
                ChronoUnit.DAYS.between(since, today),
                visited.isPresent(),
                customers > MAX_CUSTOMERS
                        ? null
                        : changes.since(scope, since, ChangeFilter.ALL, 0).counts());
    }
}
