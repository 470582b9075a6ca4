package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.error.CorrelationId;
import io.seatwise.derived.CustomerDerivation.Batch;
import io.seatwise.derived.DerivedStatus.Failure;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Computes what is due for a partner, a batch at a time. Each batch is one transaction that takes the partner's lock,
 * removes what was due, and writes the figures: a node that dies loses at most that batch, and two nodes never compute
 * the same partner at the same time. Customers marked by name come before passes over all customers, and a pass only
 * starts when nothing that it needs is due.
 */
@Component
class DerivedRun {

    /** Customers in one transaction. */
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DerivedRun.class);
    /** How often in a row a batch that meets another transaction is tried again before it counts as failed. */
    static final int MOST_COLLISIONS = 20;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 8;

    /** How a run ended. */
    enum End {
        /** Only failed derivations are left. */
        DONE,
        /** Another transaction holds the partner's lock. */
        BUSY,
        /** The caller asked to stop; more is due. */
        STOPPED
    }

    private enum Step {
        COMPUTED,
        NOTHING_DUE,
        BUSY
    }

    private final Derivations derivations;
    private final DueRepository due;
    private final DerivedState state;
    private final Derived marks;
    private final PartnerTransactions transactions;
    private final Clock clock;

    DerivedRun(
            Derivations derivations,
            DueRepository due,
            DerivedState state,
            Derived marks,
            PartnerTransactions transactions,
            Clock clock) {
        this.derivations = derivations;
        this.due = due;
        this.state = state;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether a derivation is due, or a new day has begun since all were marked as due. */
    boolean isNeeded(PartnerScope scope) {
        return transactions.read(scope, () -> !today().equals(state.markedFor(scope)) || due.any(scope));
    }

    /** Whether a derivation is due and not waiting for its next attempt. */
    boolean hasMore(PartnerScope scope) {
        return transactions.read(scope, () -> {
            Set<String> left = new HashSet<>();
            Set<String> skipped = resting(scope);
            derivations.inOrder().forEach(each -> left.add(each.name()));
            left.removeAll(skipped);
            return !left.isEmpty() && due.any(scope, left);
        });
    }

    /** Computes batch after batch until nothing is due; the failure of a derivation stops only those that need it. */
    End run(PartnerScope scope, BooleanSupplier stopping) {
        Set<String> skipped = transactions.read(scope, () -> resting(scope));
        int collisions = 0;
        while (!stopping.getAsBoolean()) {
            Attempt attempt = new Attempt();
            try {
                switch (transactions.write(scope, () -> step(scope, skipped, attempt))) {
                    case COMPUTED -> collisions = 0;
                    case NOTHING_DUE -> {
                        return End.DONE;
                    }
                    case BUSY -> {
                        return End.BUSY;
                    }
                }
            } catch (RuntimeException failure) {
                String failed = attempt.derivation;
                if (isCollision(failure) && ++collisions < MOST_COLLISIONS) {
                    LOG.debug("Derivation {} met another transaction and is tried again", failed, failure);
                    continue;
                }
                collisions = 0;
                if (failed == null || stopping.getAsBoolean()) {
                    throw failure;
                }
                fail(scope, failed, failure);
                skip(failed, skipped);
            }
        }
        return End.STOPPED;
    }

    /** Whether another transaction came between: a deadlock, a lock, or a customer deleted after the batch had read it. */
    private static boolean isCollision(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException || failure instanceof DataIntegrityViolationException;
    }

    private static final class Attempt {
        private @Nullable String derivation;
    }

    private Step step(PartnerScope scope, Set<String> skipped, Attempt attempt) {
        if (!state.tryLock(scope)) {
            return Step.BUSY;
        }
        LocalDate today = today();
        if (!today.equals(state.markedFor(scope))) {
            markDay(scope, today);
            return Step.COMPUTED;
        }
        for (Derivation each : derivations.inOrder()) {
            if (each instanceof CustomerDerivation derivation && !skipped.contains(each.name())) {
                attempt.derivation = each.name();
                if (computeNamed(scope, derivation, today)) {
                    return computed(scope, each);
                }
            }
        }
        for (Derivation each : derivations.inOrder()) {
            if (!skipped.contains(each.name()) && due.hasWhole(scope, each.name())) {
                attempt.derivation = each.name();
                computeWhole(scope, each, today);
                return computed(scope, each);
            }
        }
        return Step.NOTHING_DUE;
    }

    private Step computed(PartnerScope scope, Derivation derivation) {
        state.removeFailure(scope, derivation.name());
        return Step.COMPUTED;
    }

    /** The turn of the day computes nothing: it marks. */
    private void markDay(PartnerScope scope, LocalDate today) {
        Set<String> marked = new HashSet<>();
        for (Derivation each : derivations.inOrder()) {
            if (each.followsDay() || each.needs().stream().anyMatch(marked::contains)) {
                marked.add(each.name());
                due.addWhole(scope, each.name());
            }
        }
        state.setMarkedFor(scope, today);
    }

    private boolean computeNamed(PartnerScope scope, CustomerDerivation derivation, LocalDate today) {
        DueRepository.Taken taken = due.takeCustomers(scope, derivation.name(), BATCH);
        if (taken.customers().isEmpty()) {
            return false;
        }
        derivation.compute(scope, new Batch(taken.customers(), taken.from(), today));
        return true;
    }

    private void computeWhole(PartnerScope scope, Derivation derivation, LocalDate today) {
        switch (derivation) {
            case CustomerDerivation each -> {
                Set<CustomerId> customers = due.advance(scope, each.name(), BATCH);
                if (!customers.isEmpty()) {
                    each.compute(scope, new Batch(customers, null, today));
                }
            }
            case PartnerDerivation each -> {
                due.takeWhole(scope, each.name());
                each.compute(scope, today);
            }
        }
    }

    private void fail(PartnerScope scope, String derivation, RuntimeException failure) {
        String errorId = CorrelationId.current();
        LOG.error(
                "Derivation {} failed for partner {}, error {}; the others go on",
                derivation,
                scope.partnerId(),
                errorId,
                failure);
        transactions.run(scope, () -> {
            int before = state.failures(scope).stream()
                    .filter(each -> each.derivation().equals(derivation))
                    .mapToInt(Failure::attempts)
                    .findFirst()
                    .orElse(0);
            Instant now = clock.instant();
            Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
            state.setFailure(scope, new Failure(derivation, errorId, before + 1, now, now.plus(pause)));
        });
    }

    /** The failed derivations that wait for their next attempt, and all derivations that depend on them. */
    private Set<String> resting(PartnerScope scope) {
        Set<String> resting = new HashSet<>();
        Instant now = clock.instant();
        state.failures(scope).stream()
                .filter(failure -> failure.retryAt().isAfter(now))
                .forEach(failure -> skip(failure.derivation(), resting));
        return resting;
    }

    private void skip(String derivation, Set<String> skipped) {
        skipped.add(derivation);
        derivations.dependents(derivation).forEach(each -> skipped.add(each.name()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
