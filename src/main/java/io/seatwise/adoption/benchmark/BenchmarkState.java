package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of a partner's benchmarks: for which day they were computed, what changed since, and whether the partner
 * takes part in the pool. Runs in the caller's transaction.
 */
@Repository
class BenchmarkState {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BenchmarkState(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param computedFor the day of the benchmarks over the portfolio; null before the first
     * @param poolComputedFor the day of the benchmarks over the pool; null before the first
     */
    record State(
            @Nullable LocalDate computedFor,
            boolean pool,
            @Nullable String poolChangedBy,
            @Nullable Instant poolChangedAt,
            @Nullable LocalDate poolComputedFor) {

        static final State NONE = new State(null, false, null, null, null);
    }

    State of(PartnerScope scope) {
        return jdbc.sql("select * from benchmark_state where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> map(row))
                .optional()
                .orElse(State.NONE);
    }

    /** Locks the row against concurrent computations until the transaction ends. */
    void lock(PartnerScope scope) {
        jdbc.sql("""
                        insert into benchmark_state (partner_id)
                        select p.partner_id from partner p
                        where p.partner_id = :partner
                            and not exists (select 1 from benchmark_state s where s.partner_id = :partner)
                        """).param("partner", scope.partnerId()).update();
        jdbc.sql("select partner_id from benchmark_state where partner_id = :partner for update")
                .param("partner", scope.partnerId())
                .query(UUID.class)
                .single();
    }

    void setComputed(PartnerScope scope, LocalDate day) {
        jdbc.sql("update benchmark_state set computed_for = :day where partner_id = :partner")
                .param("partner", scope.partnerId())
                .param("day", day)
                .update();
    }

    void setPoolComputed(PartnerScope scope, LocalDate day) {
        jdbc.sql("update benchmark_state set pool_computed_for = :day where partner_id = :partner")
                .param("partner", scope.partnerId())
                .param("day", day)
                .update();
    }

    void setPool(PartnerScope scope, boolean on, Instant now) {
        jdbc.sql("""
                        update benchmark_state
                        set pool = :on, pool_changed_by = :actor, pool_changed_at = :now
                        where partner_id = :partner
                        """)
                .param("partner", scope.partnerId())
                .param("on", on)
                .param("actor", scope.actor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Something changed that benchmarks rest on. */
    void markDue(PartnerScope scope) {
        jdbc.sql("insert into benchmark_due (partner_id, due_id) values (:partner, :id)")
                .param("partner", scope.partnerId())
                .param("id", UUID.randomUUID())
                .update();
    }

    /** The changes that no computation has seen. */
    List<UUID> due(PartnerScope scope) {
        return jdbc.sql("select due_id from benchmark_due where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> row.getObject("due_id", UUID.class))
                .list();
    }

    void settle(PartnerScope scope, List<UUID> due) {
        batches.batchUpdate(
                "delete from benchmark_due where partner_id = ? and due_id = ?",
                due.stream().map(id -> new Object[] {scope.partnerId(), id}).toList());
    }

    private static State map(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject("pool_changed_at", OffsetDateTime.class);
        return new State(
                row.getObject("computed_for", LocalDate.class),
                row.getBoolean("pool"),
                row.getString("pool_changed_by"),
                changed == null ? null : changed.toInstant(),
                row.getObject("pool_computed_for", LocalDate.class));
    }
}
