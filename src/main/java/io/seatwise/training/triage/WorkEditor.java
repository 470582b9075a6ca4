package io.seatwise.training.triage;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.people.People;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.RecommendationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes the work on recommendations, for {@link WorkQueue}: checks, stores, audits and publishes each change. */
@Component
class WorkEditor {

    private static final int AT_ONCE = 500;

    private final PartnerTransactions transactions;
    private final WorkReader reader;
    private final WorkStore store;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WorkEditor(
            PartnerTransactions transactions,
            WorkReader reader,
            WorkStore store,
            People people,
            Audit audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.reader = reader;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    WorkItem change(PartnerScope scope, RecommendationId id, WorkChange change, @Nullable Integer version) {
        return transactions.write(scope, () -> {
            checkAssignee(scope, change);
            WorkItem item = found(scope, id);
            if (version != null && version != item.work().progress().version()) {
                throw conflict(item.work().progress().version());
            }
            apply(scope, item, change);
            return found(scope, id);
        });
    }

    List<WorkQueue.Before> changeAll(PartnerScope scope, WorkFilter filter, WorkChange change) {
        return changeAll(
                scope,
                change,
                () -> reader.ids(scope, filter).stream()
                        .gather(Gatherers.windowFixed(AT_ONCE))
                        .flatMap(some -> reader.items(scope, some).stream()));
    }

    List<WorkQueue.Before> changeAll(PartnerScope scope, List<RecommendationId> ids, WorkChange change) {
        return changeAll(scope, change, () -> ids.stream().distinct().flatMap(id -> reader.find(scope, id).stream()));
    }

    private List<WorkQueue.Before> changeAll(PartnerScope scope, WorkChange change, Supplier<Stream<WorkItem>> items) {
        return transactions.write(scope, () -> {
            checkAssignee(scope, change);
            List<WorkQueue.Before> before = new ArrayList<>();
            items.get().forEach(item -> {
                Work after = apply(scope, item, change);
                if (after.progress().version() != item.work().progress().version()) {
                    before.add(new WorkQueue.Before(
                            item.id(), item.work(), after.progress().version()));
                }
            });
            return before;
        });
    }

    int takeBack(PartnerScope scope, List<WorkQueue.Before> before) {
        return transactions.write(scope, () -> {
            int back = 0;
            for (WorkQueue.Before each : before) {
                Work work = each.work();
                Work again = new Work(
                        work.state(),
                        work.assignee(),
                        work.due(),
                        work.pause(),
                        work.pinned(),
                        new Work.Progress(
                                work.progress().startedDay(), work.progress().doneDay(), each.versionAfter() + 1));
                Optional<WorkItem> item = reader.find(scope, each.id());
                if (item.isPresent() && store.store(scope, each.id(), each.versionAfter(), again)) {
                    back++;
                    announce(scope, item.get(), again);
                }
            }
            return back;
        });
    }

    private Work apply(PartnerScope scope, WorkItem item, WorkChange change) {
        Work before = item.work();
        Work after = before.apply(change, reader.today());
        if (after.saysTheSameAs(before)) {
            return before;
        }
        if (!store.store(scope, item.id(), before.progress().version(), after)) {
            throw conflict(null);
        }
        announce(scope, item, after);
        return after;
    }

    private void announce(PartnerScope scope, WorkItem item, Work after) {
        audit.record(
                scope,
                "recommendation.changed",
                item.recommendation().customer().id().toString(),
                Audit.about(
                        item.id(),
                        item.recommendation().reason().playbookCode() + ": " + words(item.work()) + " -> "
                                + words(after)));
        events.publishEvent(new WorkChanged(scope, item.id()));
    }

    private static String words(Work work) {
        return work.state()
                + (work.assignee() == null ? "" : ", " + work.assignee())
                + (work.due() == null ? "" : ", due " + work.due())
                + (work.pause().snoozedUntil() == null
                        ? ""
                        : ", until " + work.pause().snoozedUntil())
                + (work.pinned() ? ", pinned" : "");
    }

    private WorkItem found(PartnerScope scope, RecommendationId id) {
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
