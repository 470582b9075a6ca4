package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonName;
import io.seatwise.base.ConflictException;
import io.seatwise.derived.Derived;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.recommendation.RecommendationRefresh;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds and changes the work on recommendations: the training team's queue. When two people change a recommendation at the
 * same time, the second change is rejected with a {@link ConflictException}. Each change publishes a {@link WorkChanged}.
 */
@Service
public class WorkQueue {

    /** The days after which unchanged work under way is stale. */
    public static final int STALE_DAYS = 14;

    /** The most recommendations of one selection. More are reached by a filter. */
    public static final int MOST_SELECTED = 500;

    private final Derived derived;
    private final WorkReader reader;
    private final BoardReader board;
    private final WorkEditor editor;
    private final People people;

    WorkQueue(Derived derived, WorkReader reader, BoardReader board, WorkEditor editor, People people) {
        this.derived = derived;
        this.reader = reader;
        this.board = board;
        this.editor = editor;
        this.people = people;
    }

    /** The open and overdue work of a person. */
    public record Load(String assignee, long open, long overdue) {}

    /**
     * A column of the board: the number of its cards, and the first of them.
     *
     * @param more the number of further new recommendations of the same customer behind a card; cards without any are left
     *     out
     */
    public record Column(WorkState state, long total, List<WorkItem> items, Map<RecommendationId, Integer> more) {}

    /** The work on a recommendation before a bulk change, and its version after the change. */
    public record Before(RecommendationId id, Work work, int versionAfter) {}

    /**
     * A page of the matching recommendations from {@code offset} on, in this order; by priority where none is given.
     *
     * @throws IllegalArgumentException for a sort key that does not exist
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<WorkItem> page(PartnerScope scope, WorkFilter filter, List<SortOrder> sort, int offset, int limit) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.page(scope, filter, sort, offset, limit);
    }

    /**
     * Passes on all matching recommendations, in this order, for files of any size. The consumer runs inside the reading transaction.
     *
     * @throws IllegalArgumentException for a sort key that does not exist
     */
    @PreAuthorize(Roles.CAN_READ)
    public void forEach(PartnerScope scope, WorkFilter filter, List<SortOrder> sort, Consumer<WorkItem> consumer) {
        derived.await(scope, RecommendationRefresh.NAME);
        reader.forEach(scope, filter, sort, consumer);
    }

    /** Passes on the outlines of all matching recommendations, the highest priority first. */
    @PreAuthorize(Roles.CAN_READ)
    public void forEachOutline(PartnerScope scope, WorkFilter filter, Consumer<WorkOutline> consumer) {
        derived.await(scope, RecommendationRefresh.NAME);
        reader.forEachOutline(scope, filter, consumer);
    }

    /** Counts the matching recommendations. */
    @PreAuthorize(Roles.CAN_READ)
    public long count(PartnerScope scope, WorkFilter filter) {
        return counts(scope, filter).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Counts the matching recommendations by state; states without any are left out. */
    @PreAuthorize(Roles.CAN_READ)
    public Map<WorkState, Long> counts(PartnerScope scope, WorkFilter filter) {
        derived.await(scope, RecommendationRefresh.NAME);
        return board.counts(scope, filter);
    }

    /**
     * The columns of the board, pinned cards first, then by priority. New has one card per customer, its best.
     *
     * @param limits the maximum number of cards by state
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<Column> board(PartnerScope scope, WorkFilter filter, Map<WorkState, Integer> limits) {
        derived.await(scope, RecommendationRefresh.NAME);
        return board.board(scope, filter, limits);
    }

    /** The work of each person among the matching recommendations, the busiest person first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Load> loads(PartnerScope scope, WorkFilter filter) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.loads(scope, filter);
    }

    /** Finds a recommendation; empty when its customer is not visible or it neither holds nor was ever taken up. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<WorkItem> find(PartnerScope scope, RecommendationId id) {
        derived.await(scope, RecommendationRefresh.NAME);
        return reader.find(scope, id);
    }

    /** The finished trainings, oldest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<FinishedTraining> finished(PartnerScope scope) {
        return reader.finished(scope);
    }

    /**
     * Changes the work on a recommendation.
     *
     * @param version the version that the caller has read; null to change any version
     * @throws io.seatwise.base.NotFoundException when it is not visible
     * @throws ConflictException when it has another version now
     * @throws IllegalArgumentException for an invalid person, day or reason
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public WorkItem change(PartnerScope scope, RecommendationId id, WorkChange change, @Nullable Integer version) {
        return editor.change(scope, id, change, version);
    }

    /** Changes all matching recommendations or none; returns their former work, for {@link #takeBack}. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public List<Before> changeAll(PartnerScope scope, WorkFilter filter, WorkChange change) {
        return editor.changeAll(scope, filter, change);
    }

    /**
     * Changes these recommendations or none, as far as they are visible; returns their former work, for
     * {@link #takeBack}.
     *
     * @throws IllegalArgumentException for more than {@link #MOST_SELECTED}
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public List<Before> changeAll(PartnerScope scope, List<RecommendationId> ids, WorkChange change) {
        if (ids.size() > MOST_SELECTED) {
            throw new IllegalArgumentException("At most " + MOST_SELECTED + " recommendations are expected");
        }
        return editor.changeAll(scope, ids, change);
    }

    /**
     * Undoes a bulk change. Recommendations that were changed again since keep their present work.
     *
     * @return the number of restored recommendations
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public int takeBack(PartnerScope scope, List<Before> before) {
        return editor.takeBack(scope, before);
    }

    /** The people to whom work can be assigned, by name. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PersonName> people(PartnerScope scope) {
        return people.colleagues(scope);
    }
}
