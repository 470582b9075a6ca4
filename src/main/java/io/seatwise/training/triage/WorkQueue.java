package io.seatwise.training.triage;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonName;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.derived.Derived;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.recommendation.RecommendationRefresh;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The training team's queue: what is recommended and what is done about it. Of two people who change the same one at
 * the same time the second is rejected with a {@link ConflictException}; each change publishes an event to listeners of
 * {@link WorkChanged}.
 */
@Service
public class WorkQueue {

    /** For how many days work under way may lie untouched. */
    public static final int STALE_DAYS = 14;

    private static final int AT_ONCE = 500;

    private final PartnerTransactions transactions;
    private final Derived derived;
    private final WorkReader reader;
    private final WorkStore store;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WorkQueue(
            PartnerTransactions transactions,
            Derived derived,
            WorkReader reader,
            WorkStore store,
            People people,
            Audit audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.derived = derived;
        this.reader = reader;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /** What a person has to do. */
    public record Load(String assignee, long open, long overdue) {}

    /**
     * A column of the board: how many cards there are, and the first of them.
     *
     * @param more how many further new recommendations of the same customer are behind a card; cards with none are left
     *     out
     */
    public record Column(WorkState state, long total, List<WorkItem> items, Map<UUID, Integer> more) {}

    /** What one of a bulk change was before it, and the version that the change gave it. */
    public record Before(UUID id, Work work, int versionAfter) {}

    /**
     * What matches from {@code offset} on, in this order; by priority where none is given.
     *
     * @throws IllegalArgumentException for a sort key that does not exist
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<WorkItem> page(PartnerScope scope, WorkFilter filter, List<SortOrder> sort, int offset, int limit) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.page(scope, filter, sort, offset, limit);
    }

    /**
     * Passes on all that match, in this order, for files of any size. The consumer runs inside the reading transaction.
     *
     * @throws IllegalArgumentException for a sort key that does not exist
     */
    @PreAuthorize(Roles.CAN_READ)
    public void forEach(PartnerScope scope, WorkFilter filter, List<SortOrder> sort, Consumer<WorkItem> consumer) {
        derived.await(scope, RecommendationRefresh.NAME);
        reader.forEach(scope, filter, sort, consumer);
    }

    /** Passes on the outlines of all that match, the highest priority first. */
    @PreAuthorize(Roles.CAN_READ)
    public void forEachOutline(PartnerScope scope, WorkFilter filter, Consumer<WorkOutline> consumer) {
        derived.await(scope, RecommendationRefresh.NAME);
        reader.forEachOutline(scope, filter, consumer);
    }

    /** How many match. */
    @PreAuthorize(Roles.CAN_READ)
    public long count(PartnerScope scope, WorkFilter filter) {
        return counts(scope, filter).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many match by state; a state that none has is left out. */
    @PreAuthorize(Roles.CAN_READ)
    public Map<WorkState, Long> counts(PartnerScope scope, WorkFilter filter) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.counts(scope, filter);
    }

    /**
     * The columns of the board, what is pinned first, then by priority. New has one card per customer, its best.
     *
     * @param limits how many of a state are wanted
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<Column> board(PartnerScope scope, WorkFilter filter, Map<WorkState, Integer> limits) {
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(scope, () -> {
            int most =
                    Math.max(1, limits.values().stream().max(Integer::compare).orElse(0));
            Map<WorkState, Integer> counted = new EnumMap<>(WorkState.class);
            Map<WorkState, Long> totals = new EnumMap<>(WorkState.class);
            List<UUID> shown = new ArrayList<>();
            Map<UUID, Integer> more = new HashMap<>();
            for (WorkReader.Place place : reader.places(scope, filter, most)) {
                totals.put(place.state(), place.total());
                if (counted.merge(place.state(), 1, Integer::sum) <= limits.getOrDefault(place.state(), 0)) {
                    shown.add(place.id());
                    if (place.more() > 0) {
                        more.put(place.id(), place.more());
                    }
                }
            }
            List<WorkItem> items = reader.items(scope, shown);
            return WorkState.COLUMNS.stream()
                    .map(state -> new Column(
                            state,
                            totals.getOrDefault(state, 0L),
                            items.stream().filter(item -> item.state() == state).toList(),
                            state == WorkState.NEW ? more : Map.of()))
                    .toList();
        });
    }

    /** How much each person has to do among what matches, the busiest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Load> loads(PartnerScope scope, WorkFilter filter) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.loads(scope, filter);
    }

    /** One; empty when it is not shown: its customer is not visible, or nothing is recommended any more. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<WorkItem> find(PartnerScope scope, UUID id) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.find(scope, id);
    }

    /** The trainings that were done, oldest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<FinishedTraining> finished(PartnerScope scope) {
        return reader.finished(scope);
    }

    /**
     * Changes the work on one.
     *
     * @param version what the caller has seen; null to change whatever there is
     * @throws NotFoundException when it is not shown
     * @throws ConflictException when it has another version by now
     * @throws IllegalArgumentException for a person, day or reason that cannot be
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public WorkItem change(PartnerScope scope, UUID id, WorkChange change, @Nullable Integer version) {
        return transactions.write(scope, () -> {
            checkAssignee(scope, change);
            WorkItem item = found(scope, id);
            if (version != null && version != item.work().version()) {
                throw conflict(item.work().version());
            }
            apply(scope, item, change);
            return found(scope, id);
        });
    }

    /** Changes all that match, all or none; returns what they were, for {@link #takeBack}. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public List<Before> changeAll(PartnerScope scope, WorkFilter filter, WorkChange change) {
        return transactions.write(scope, () -> {
            checkAssignee(scope, change);
            List<Before> before = new ArrayList<>();
            reader.ids(scope, filter).stream()
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .flatMap(some -> reader.items(scope, some).stream())
                    .forEach(item -> {
                        Work after = apply(scope, item, change);
                        if (after.version() != item.work().version()) {
                            before.add(new Before(item.id(), item.work(), after.version()));
                        }
                    });
            return before;
        });
    }

    /**
     * Gives those of a bulk change back what they were; who was changed again meanwhile stays as it is now.
     *
     * @return how many were given back
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public int takeBack(PartnerScope scope, List<Before> before) {
        return transactions.write(scope, () -> {
            int back = 0;
            for (Before each : before) {
                Work work = each.work();
                Work again = new Work(
                        work.state(),
                        work.assignee(),
                        work.due(),
                        work.snoozedUntil(),
                        work.dismissedReason(),
                        work.pinned(),
                        work.startedDay(),
                        work.doneDay(),
                        each.versionAfter() + 1);
                Optional<WorkItem> item = reader.find(scope, each.id());
                if (item.isPresent() && store.store(scope, each.id(), each.versionAfter(), again)) {
                    back++;
                    tell(scope, item.get(), again);
                }
            }
            return back;
        });
    }

    /** Who can be given work, by name. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PersonName> people(PartnerScope scope) {
        return people.colleagues(scope);
    }

    private Work apply(PartnerScope scope, WorkItem item, WorkChange change) {
        Work before = item.work();
        Work after = before.apply(change, reader.today());
        if (after.saysTheSameAs(before)) {
            return before;
        }
        if (!store.store(scope, item.id(), before.version(), after)) {
            throw conflict(null);
        }
        tell(scope, item, after);
        return after;
    }

    private void tell(PartnerScope scope, WorkItem item, Work after) {
        audit.record(
                scope,
                "recommendation.changed",
                item.recommendation().tenantId().toString(),
                item.recommendation().playbookCode() + ": " + words(item.work()) + " -> " + words(after));
        events.publishEvent(new WorkChanged(scope, item.id()));
    }

    private static String words(Work work) {
        return work.state()
                + (work.assignee() == null ? "" : ", " + work.assignee())
                + (work.due() == null ? "" : ", due " + work.due())
                + (work.snoozedUntil() == null ? "" : ", until " + work.snoozedUntil())
                + (work.pinned() ? ", pinned" : "");
    }

    private WorkItem found(PartnerScope scope, UUID id) {
        return reader.find(scope, id).orElseThrow(() -> new NotFoundException("Recommendation " + id));
    }

    private void checkAssignee(PartnerScope scope, WorkChange change) {
        String email = change.assignee().value();
        if (email != null && !email.isBlank()) {
            String normal = email.strip().toLowerCase(Locale.ROOT);
            if (people.colleagues(scope).stream()
                    .noneMatch(person -> person.email().equals(normal))) {
                throw new IllegalArgumentException("assignee: the e-mail of a person of this partner is expected");
            }
        }
    }

    private static ConflictException conflict(@Nullable Integer version) {
        return new ConflictException("It has been changed by somebody else since it was read"
                + (version == null ? "." : "; its version is now " + version + "."));
    }
}
