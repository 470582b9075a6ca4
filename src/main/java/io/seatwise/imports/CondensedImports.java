package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.pipeline.ImportLock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports of which rows were removed because their week or month keeps a later day, and those that brought the later
 * day: they can no longer be undone.
 * Every method runs in the caller's transaction.
 */
@Repository
public class CondensedImports {

    /** So long an import can be undone, however old its figures are. */
    private static final Duration UNDO = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ImportLock lock;
    private final Clock clock;

    CondensedImports(JdbcClient jdbc, JdbcTemplate batches, ImportLock lock, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lock = lock;
        this.clock = clock;
    }

    /** Waits until no import of the partner is being applied or undone, up to the end of the transaction. */
    public void lock(PartnerScope scope) {
        lock.take(scope);
    }

    /** The applied runs that are new enough to be undone, by the days before {@code before} that they brought. */
    public Map<LocalDate, Set<ImportId>> undoable(PartnerScope scope, LocalDate before) {
        Map<LocalDate, Set<ImportId>> runs = new HashMap<>();
        jdbc.sql("""
                        select d.position_day, d.run_id
                        from import_run r
                        join import_run_day d on d.partner_id = r.partner_id and d.run_id = r.run_id
                        where r.partner_id = :partner and r.submitted_at >= :from and r.state = 'APPLIED'
                            and r.undone_at is null and d.position_day < :before
                        """)
                .param("partner", scope.partnerId())
                .param("from", clock.instant().minus(UNDO).atOffset(ZoneOffset.UTC))
                .param("before", before)
                .query(row -> {
                    runs.computeIfAbsent(row.getObject(1, LocalDate.class), day -> new HashSet<>())
                            .add(ImportId.of(row, "run_id"));
                });
        return runs;
    }

    /** Keeps that these runs can no longer be undone. */
    public void mark(PartnerScope scope, Collection<ImportId> runs) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "update import_run set condensed_at = ? where partner_id = ? and run_id = ? and condensed_at is null",
                runs.stream()
                        .map(run -> new Object[] {now, scope.partnerId(), run})
                        .toList());
    }

    /** Whether this run can no longer be undone. */
    public boolean contains(PartnerScope scope, ImportId run) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from import_run
                            where partner_id = :partner and run_id = :run and condensed_at is not null)
                        """)
                .param("partner", scope.partnerId())
                .param("run", run)
                .query(Boolean.class)
                .single();
    }
}
