package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.RecommendationId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code recommendation_work}; inside the caller's transaction. */
@Component
class WorkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts {@code after} in the place of what had this version.
     *
     * @return false when somebody else was faster
     */
    boolean store(PartnerScope scope, RecommendationId id, int version, Work after) {
        return store(scope, id, version, after, clock.instant());
    }

    /** The same, as something that was done at that time. */
    boolean store(PartnerScope scope, RecommendationId id, int version, Work after, Instant at) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("partner", scope.partnerId());
        values.put("id", id);
        values.put("before", version);
        values.put("state", after.state().name());
        values.put("assignee", after.assignee());
        values.put("due", after.due());
        values.put("until", after.pause().snoozedUntil());
        values.put("reason", after.pause().dismissedReason());
        values.put("pinned", after.pinned());
        values.put("started", after.progress().startedDay());
        values.put("done", after.progress().doneDay());
        values.put("version", after.progress().version());
        values.put("at", at.atOffset(ZoneOffset.UTC));
        values.put("by", scope.actor());
        return version == 0 ? insert(values) : update(values);
    }

    private boolean insert(Map<String, @Nullable Object> values) {
        try {
            jdbc.sql("""
                            insert into recommendation_work (partner_id, recommendation_id, state, assignee, due_day,
                              snoozed_until, dismissed_reason, pinned, started_day, done_day, version, changed_at, changed_by)
                            values (:partner, :id, :state, :assignee, :due, :until, :reason, :pinned, :started, :done,
                              :version, :at, :by)
                            """).params(values).update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private boolean update(Map<String, @Nullable Object> values) {
        return jdbc.sql("""
                        update recommendation_work
                        set state = :state, assignee = :assignee, due_day = :due, snoozed_until = :until,
                          dismissed_reason = :reason, pinned = :pinned, started_day = :started, done_day = :done,
                          version = :version, changed_at = :at, changed_by = :by
                        where partner_id = :partner and recommendation_id = :id and version = :before
                        """).params(values).update() == 1;
    }
}
