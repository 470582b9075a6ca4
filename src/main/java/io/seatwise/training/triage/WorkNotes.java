package io.seatwise.training.triage;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.RecommendationId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Notes on a recommendation and the steps of its checklist that are done. Both only ever add or take away one thing, so
 * that two people at the same time do not get in each other's way, and no version is needed.
 */
@Service
public class WorkNotes {

    /** The most characters a note has. */
    public static final int LONGEST = 2000;

    private static final int MOST_STEPS = 100;

    private final PartnerTransactions transactions;
    private final WorkReader reader;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkNotes(
            PartnerTransactions transactions,
            WorkReader reader,
            JdbcClient jdbc,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody wrote. */
    public record Note(UUID id, String author, Instant at, String text, boolean agreed) {}

    /** The newest first; none where the recommendation is not shown. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Note> notes(PartnerScope scope, RecommendationId recommendationId) {
        return transactions.read(scope, () -> {
            if (reader.find(scope, recommendationId).isEmpty()) {
                return List.of();
            }
            return jdbc.sql("""
                            select note_id, author, written_at, text, agreed
                            from recommendation_note
                            where partner_id = :partner and recommendation_id = :id
                            order by written_at desc, note_id
                            """)
                    .param("partner", scope.partnerId())
                    .param("id", recommendationId)
                    .query((row, number) -> new Note(
                            row.getObject("note_id", UUID.class),
                            row.getString("author"),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            row.getString("text"),
                            row.getBoolean("agreed")))
                    .list();
        });
    }

    /** @throws IllegalArgumentException for an empty note or one that is too long */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void add(PartnerScope scope, RecommendationId recommendationId, String text) {
        add(scope, recommendationId, text, false);
    }

    /**
     * {@link #add(PartnerScope, RecommendationId, String)} with whether the note is an agreement with the customer, which
     * its plan shows.
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void add(PartnerScope scope, RecommendationId recommendationId, String text, boolean agreed) {
        String note = text.strip();
        if (note.isEmpty() || note.length() > LONGEST) {
            throw new IllegalArgumentException("note: 1 to " + LONGEST + " characters are expected");
        }
        transactions.run(scope, () -> {
            WorkItem item = found(scope, recommendationId);
            jdbc.sql("""
                            insert into recommendation_note (partner_id, note_id, recommendation_id, author, written_at, text,
                                agreed)
                            values (:partner, :note, :id, :author, :at, :text, :agreed)
                            """)
                    .param("partner", scope.partnerId())
                    .param("note", UUID.randomUUID())
                    .param("id", recommendationId)
                    .param("author", scope.actor())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("text", note)
                    .param("agreed", agreed)
                    .update();
            tell(scope, item, "recommendation.noted", "note of " + note.length() + " characters");
        });
    }

    /** The steps that are done, counted from 0; none where the recommendation is not shown. */
    @PreAuthorize(Roles.CAN_READ)
    public Set<Integer> ticks(PartnerScope scope, RecommendationId recommendationId) {
        return transactions.read(scope, () -> {
            if (reader.find(scope, recommendationId).isEmpty()) {
                return Set.of();
            }
            return new TreeSet<>(jdbc.sql(
                            "select step from recommendation_tick where partner_id = :partner and recommendation_id = :id")
                    .param("partner", scope.partnerId())
                    .param("id", recommendationId)
                    .query(Integer.class)
                    .list());
        });
    }

    /** Marks a step as done or not; saying the same twice changes nothing. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void tick(PartnerScope scope, RecommendationId recommendationId, int step, boolean done) {
        if (step < 0 || step >= MOST_STEPS) {
            throw new IllegalArgumentException("step: a step of the checklist is expected");
        }
        transactions.run(scope, () -> {
            WorkItem item = found(scope, recommendationId);
            boolean changed = done == ticks(scope, recommendationId).contains(step)
                    ? false
                    : done ? insert(scope, recommendationId, step) : delete(scope, recommendationId, step);
            if (changed) {
                tell(scope, item, "recommendation.ticked", "step " + (step + 1) + (done ? " done" : " open again"));
            }
        });
    }

    private boolean insert(PartnerScope scope, RecommendationId recommendationId, int step) {
        try {
            return jdbc.sql("""
                            insert into recommendation_tick (partner_id, recommendation_id, step, ticked_by, ticked_at)
                            values (:partner, :id, :step, :by, :at)
                            """)
                            .param("partner", scope.partnerId())
                            .param("id", recommendationId)
                            .param("step", step)
                            .param("by", scope.actor())
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (DuplicateKeyException somebodyDid) {
            throw new ConflictException("Somebody else has just ticked this step.");
        }
    }

    private boolean delete(PartnerScope scope, RecommendationId recommendationId, int step) {
        return jdbc.sql("""
                        delete from recommendation_tick
                        where partner_id = :partner and recommendation_id = :id and step = :step
                        """)
                        .param("partner", scope.partnerId())
                        .param("id", recommendationId)
                        .param("step", step)
                        .update()
                == 1;
    }

    private WorkItem found(PartnerScope scope, RecommendationId id) {
        return reader.find(scope, id).orElseThrow(() -> new NotFoundException("Recommendation " + id));
    }

    /** A note or a tick counts as activity and leaves the version unchanged. */
    private void tell(PartnerScope scope, WorkItem item, String action, String detail) {
        jdbc.sql("""
                        update recommendation_work
                        set changed_at = :at, changed_by = :by
                        where partner_id = :partner and recommendation_id = :id
                        """)
                .param("partner", scope.partnerId())
                .param("id", item.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.actor())
                .update();
        audit.record(
                scope,
                action,
                item.recommendation().customer().id().toString(),
                Audit.about(item.id(), item.recommendation().reason().playbookCode() + ": " + detail));
        events.publishEvent(new WorkChanged(scope, item.id()));
    }
}
