package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks derived figures as due, and lets a reader wait for the figures of their own change. Nobody computes here: the
 * partner's job does, after the commit.
 *
 * @see <a href="../../../../../../docs/decisions/110-derived-data.md">decision 110</a>
 */
@Service
public class Derived {

    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final Derivations derivations;
    private final DueRepository due;
    private final DerivedState state;
    private final PartnerTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Duration wait;

    Derived(
            Derivations derivations,
            DueRepository due,
            DerivedState state,
            PartnerTransactions transactions,
            ApplicationEventPublisher events,
            @Value("${seatwise.derived.wait}") Duration wait) {
        this.derivations = derivations;
        this.due = due;
        this.state = state;
        this.transactions = transactions;
        this.events = events;
        this.wait = wait;
    }

    /** Marks these customers' figures and what rests on them as due; joins the caller's transaction, if any. */
    public void mark(PartnerScope scope, String name, Collection<CustomerId> customers) {
        mark(scope, name, customers, null);
    }

    /** @param from the first day whose facts changed; null when all days may have */
    public void mark(PartnerScope scope, String name, Collection<CustomerId> customers, @Nullable LocalDate from) {
        if (customers.isEmpty()) {
            return;
        }
        write(scope, () -> {
            mark(scope, derivations.named(name), customers, from);
            markDependents(scope, name, customers, from);
        });
    }

    /**
     * Marks what rests on these customers' figures as due, after the caller has computed the figures themselves in its
     * transaction.
     */
    public void markDependents(
            PartnerScope scope, String name, Collection<CustomerId> customers, @Nullable LocalDate from) {
        write(scope, () -> derivations.dependents(name).forEach(each -> mark(scope, each, customers, from)));
    }

    /** Marks the sums by account manager and what rests on them as due, after these customers moved between sums. */
    public void markSumsByAccountManager(PartnerScope scope, Collection<CustomerId> customers) {
        derivations.inOrder().stream()
                .filter(Derivation::sumsByAccountManager)
                .forEach(each -> mark(scope, each.name(), customers));
    }

    /** Marks the figures of all of the partner's customers and what rests on them as due. */
    public void markAll(PartnerScope scope, String name) {
        write(scope, () -> {
            due.addWhole(scope, name);
            derivations.dependents(name).forEach(each -> due.addWhole(scope, each.name()));
        });
    }

    private void mark(
            PartnerScope scope, Derivation derivation, Collection<CustomerId> customers, @Nullable LocalDate from) {
        switch (derivation) {
            case CustomerDerivation each
            when !customers.isEmpty() -> due.addCustomers(scope, each.name(), customers, from);
            case CustomerDerivation _ -> {}
            case PartnerDerivation each -> due.addWhole(scope, each.name());
        }
    }

    private void write(PartnerScope scope, Runnable marks) {
        transactions.run(scope, () -> {
            marks.run();
            events.publishEvent(new DerivationsDue(scope.partnerId()));
        });
    }

    /**
     * Holds the partner's lock until the caller's transaction ends, for a change that has to write derived rows itself.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void lock(PartnerScope scope) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A lock needs a transaction");
        }
        transactions.run(scope, () -> state.lock(scope));
    }

    /**
     * Waits until these figures follow what the scope's actor changed in the last moments, for two seconds at most.
     * Changes of others, and the turn of the day, make nobody wait. Returns at once inside a transaction.
     */
    public void await(PartnerScope scope, String... names) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        Set<String> all = derivations.withNeeds(Arrays.asList(names));
        long end = System.nanoTime() + wait.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (isDueByOwnChange(scope, all) && System.nanoTime() < end) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean isDueByOwnChange(PartnerScope scope, Set<String> names) {
        return transactions.read(scope, () -> due.any(scope, names) && due.anyOf(scope, names, wait));
    }

    /** How current the partner's figures are; the failures only for an administrator. */
    @PreAuthorize(Roles.CAN_READ)
    public DerivedStatus status(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> new DerivedStatus(
                        due.any(scope), scope.role() == Role.PARTNER_ADMIN ? state.failures(scope) : List.of()));
    }
}
