package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of a partner's benchmarks: for which day they were computed, and whether the partner
 * takes part in the pool. Runs in the caller's transaction.
 */
@Repository
class BenchmarkState {

    private final JdbcClient jdbc;

    BenchmarkState(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Adds the partner's row if it is missing; the caller holds the partner's lock on derived data. */
    void create(PartnerScope scope) {
        jdbc.sql("""
                        insert into benchmark_state (partner_id)
                        select p.partner_id from partner p
                        where p.partner_id = :partner
                            and not exists (select 1 from benchmark_state s where s.partner_id = :partner)
                        """).param("partner", scope.partnerId()).update();
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
