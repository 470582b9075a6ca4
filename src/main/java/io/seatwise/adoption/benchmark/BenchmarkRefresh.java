package io.seatwise.adoption.benchmark;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.benchmark.BenchmarkState.State;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.imports.ImportApplied;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Computes benchmarks when somebody reads them: those over the portfolio once a day and after each change of what they
 * rest on, those over the pool once a UTC day at most. Of other partners nothing is stored but the aggregate.
 */
@Service
public class BenchmarkRefresh {

    private static final String JOB = "benchmarks";

    private final PartnerTransactions transactions;
    private final EveryPartner everyPartner;
    private final CohortMembers members;
    private final BenchmarkStore store;
    private final BenchmarkState states;
    private final List<PeopleOptOuts> optOuts;
    private final Clock clock;
    private final Map<UUID, Object> locks = new ConcurrentHashMap<>();

    BenchmarkRefresh(
            PartnerTransactions transactions,
            EveryPartner everyPartner,
            CohortMembers members,
            BenchmarkStore store,
            BenchmarkState states,
            List<PeopleOptOuts> optOuts,
            Clock clock) {
        this.transactions = transactions;
        this.everyPartner = everyPartner;
        this.members = members;
        this.store = store;
        this.states = states;
        this.optOuts = List.copyOf(optOuts);
        this.clock = clock;
    }

    @EventListener
    void on(ImportApplied applied) {
        markDue(applied.scope());
    }

    @EventListener
    void on(CustomersArchived archived) {
        markDue(archived.scope());
    }

    /** Has the benchmarks of the partner computed anew when they are read next; joins the caller's transaction. */
    public void markDue(PartnerScope scope) {
        transactions.run(scope, () -> states.markDue(scope));
    }

    /** Brings the benchmarks to today and to what has changed. Cheap when they are; called before reading them. */
    public void ensureCurrent(PartnerScope scope) {
        if (isCurrent(scope) || TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        synchronized (locks.computeIfAbsent(scope.partnerId(), id -> new Object())) {
            if (!isCurrent(scope)) {
                LocalDate today = LocalDate.now(clock);
                transactions.run(scope, () -> computePortfolio(scope, today));
                computePool(scope, today);
            }
        }
    }

    private boolean isCurrent(PartnerScope scope) {
        LocalDate today = LocalDate.now(clock);
        return transactions.read(scope, () -> {
            State state = states.of(scope);
            return today.equals(state.computedFor())
                    && (!state.pool() || today.equals(state.poolComputedFor()))
                    && states.due(scope).isEmpty();
        });
    }

    private void computePortfolio(PartnerScope scope, LocalDate today) {
        states.lock(scope);
        List<UUID> due = states.due(scope);
        if (due.isEmpty() && today.equals(states.of(scope).computedFor())) {
            return;
        }
        List<CohortMember> all = membersOf(scope, today);
        store.replace(scope, Benchmark.Kind.PORTFOLIO, benchmarks(PeerCohorts.ofPortfolio(all, today), all));
        states.settle(scope, due);
        states.setComputed(scope, today);
    }

    private void computePool(PartnerScope scope, LocalDate today) {
        State state = transactions.read(scope, () -> states.of(scope));
        if (!state.pool() || today.equals(state.poolComputedFor())) {
            return;
        }
        List<CohortMember> pool = new ArrayList<>();
        // Each partner is read in a scope of its own, so that row-level security holds here as everywhere
        everyPartner.each(
                JOB,
                each -> pool.addAll(
                        transactions.read(each, () -> states.of(each).pool() ? membersOf(each, today) : List.of())));
        List<CohortMember> own = pool.stream()
                .filter(member -> member.partnerId().equals(scope.partnerId()))
                .toList();
        List<StoredBenchmark> benchmarks = benchmarks(PeerCohorts.ofPool(pool, today), own);
        transactions.run(scope, () -> {
            states.lock(scope);
            if (states.of(scope).pool()) {
                store.replace(scope, Benchmark.Kind.POOL, benchmarks);
                states.setPoolComputed(scope, today);
            }
        });
    }

    private List<CohortMember> membersOf(PartnerScope scope, LocalDate today) {
        Set<UUID> optedOut = new HashSet<>();
        optOuts.forEach(source -> optedOut.addAll(source.of(scope)));
        return members.of(scope, optedOut, today);
    }

    private static List<StoredBenchmark> benchmarks(PeerCohorts cohorts, Collection<CohortMember> customers) {
        List<StoredBenchmark> benchmarks = new ArrayList<>();
        for (CohortMember customer : customers) {
            for (ScoreCategory category : ScoreCategory.values()) {
                cohorts.of(customer, category)
                        .ifPresent(benchmark -> benchmarks.add(
                                new StoredBenchmark(customer.tenantId(), category, customer.day(), benchmark)));
            }
        }
        return benchmarks;
    }
}
