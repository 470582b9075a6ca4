package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code derivation_state}, whose row is the one lock of a partner's derived data, and
 * {@code derivation_failure}. Runs in the caller's transaction.
 */
@Repository
class DerivedState {

    /** H2 gives a lock up after two seconds; PostgreSQL waits. */
    private static final int ATTEMPTS = 60;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    DerivedState(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Waits for the partner's lock and holds it until the transaction ends. */
    void lock(PartnerScope scope) {
        create(scope);
        for (int attempt = 1; ; attempt++) {
            try {
                select(scope, "for update");
                return;
            } catch (PessimisticLockingFailureException | QueryTimeoutException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    /** Takes the partner's lock unless another transaction holds it. */
    boolean tryLock(PartnerScope scope) {
        create(scope);
        return select(scope, "for update skip locked");
    }

    private boolean select(PartnerScope scope, String lock) {
        return !jdbc.sql("select partner_id from derivation_state where partner_id = :partner " + lock)
                .param("partner", scope.partnerId())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** In a transaction of its own: another node may add the same row, and a failed statement spoils a transaction. */
    private void create(PartnerScope scope) {
        if (exists(scope)) {
            return;
        }
        try {
            transactions.apart(
                    scope,
                    () -> jdbc.sql("insert into derivation_state (partner_id) values (:partner)")
                            .param("partner", scope.partnerId())
                            .update());
        } catch (DuplicateKeyException exists) {
            // Another transaction was first
        }
    }

    private boolean exists(PartnerScope scope) {
        return jdbc.sql("select exists (select 1 from derivation_state where partner_id = :partner)")
                .param("partner", scope.partnerId())
                .query(Boolean.class)
                .single();
    }

    /** The UTC day for which all that follows the day has been marked; null before the first. */
    @Nullable
    LocalDate markedFor(PartnerScope scope) {
        return jdbc.sql("select marked_for from derivation_state where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(day -> day)
                .orElse(null);
    }

    void setMarkedFor(PartnerScope scope, LocalDate day) {
        jdbc.sql("update derivation_state set marked_for = :day where partner_id = :partner")
                .param("partner", scope.partnerId())
                .param("day", day)
                .update();
    }

    /** The derivations that failed last time, by name. */
    List<DerivedStatus.Failure> failures(PartnerScope scope) {
        return jdbc.sql("""
                        select derivation, error_id, attempts, failed_at, retry_at
                        from derivation_failure
                        where partner_id = :partner
                        order by derivation
                        """)
                .param("partner", scope.partnerId())
                .query((row, number) -> new DerivedStatus.Failure(
                        row.getString("derivation"),
                        row.getString("error_id"),
                        row.getInt("attempts"),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("retry_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void setFailure(PartnerScope scope, DerivedStatus.Failure failure) {
        removeFailure(scope, failure.derivation());
        jdbc.sql("""
                        insert into derivation_failure (partner_id, derivation, error_id, attempts, failed_at, retry_at)
                        values (:partner, :derivation, :error, :attempts, :failed, :retry)
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", failure.derivation())
                .param("error", failure.errorId())
                .param("attempts", failure.attempts())
                .param("failed", utc(failure.failedAt()))
                .param("retry", utc(failure.retryAt()))
                .update();
    }

    void removeFailure(PartnerScope scope, String derivation) {
        jdbc.sql("delete from derivation_failure where partner_id = :partner and derivation = :derivation")
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
