package io.seatwise.training.triage;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.RecommendationId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes down trainings that began before today, with their own days, for a partner who has been at it before: outcomes
 * are measured from the days on which things happened, not from those on which they were typed.
 */
@Service
public class PastWork {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final PartnerTransactions transactions;
    private final WorkReader reader;
    private final WorkStore store;
    private final Audit audit;

    PastWork(PartnerTransactions transactions, WorkReader reader, WorkStore store, Audit audit) {
        this.transactions = transactions;
        this.reader = reader;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Adds the work on a recommendation that nobody has touched yet: done, where a last day is given, else in progress
     * and untouched since its first.
     *
     * @param done null while it is under way
     * @throws NotFoundException when it is not shown
     * @throws ConflictException when somebody has touched it
     * @throws IllegalArgumentException when a day is after today, or the last before the first
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public WorkItem add(
            PartnerScope scope,
            RecommendationId id,
            String assignee,
            LocalDate started,
            @Nullable LocalDate due,
            @Nullable LocalDate done) {
        LocalDate last = Objects.requireNonNullElse(done, started);
        if (last.isAfter(reader.today()) || last.isBefore(started)) {
            throw new IllegalArgumentException("done: a day from " + started + " to today is expected, not " + last);
        }
        return transactions.write(scope, () -> {
            WorkItem item = reader.find(scope, id).orElseThrow(() -> new NotFoundException("Recommendation " + id));
            Work work = new Work(
                    done == null ? WorkState.IN_PROGRESS : WorkState.DONE,
                    assignee,
                    due,
                    Work.Pause.NONE,
                    false,
                    new Work.Progress(started, done, 1));
            if (item.work().progress().version() != 0
                    || !store.store(scope, id, 0, work, last.atTime(NOON).toInstant(ZoneOffset.UTC))) {
                throw new ConflictException("Somebody has begun with it already.");
            }
            audit.record(
                    scope,
                    "recommendation.changed",
                    item.recommendation().customer().id().toString(),
                    Audit.about(
                            id,
                            item.recommendation().reason().playbookCode() + ": " + work.state() + " on " + last
                                    + ", begun on " + started));
            return reader.find(scope, id).orElseThrow();
        });
    }
}
