package io.seatwise.adoption.benchmark;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.benchmark.BenchmarkState.State;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.adoption.score.ScoreRefresh;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.imports.ImportApplied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Computes benchmarks: those over the portfolio once a day and after each change of what they rest on, those over the
 * pool once a UTC day at most. Of other partners nothing is stored but the aggregate.
 */
@Service
public class BenchmarkRefresh implements PartnerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "benchmarks";

    private final PartnerTransactions transactions;
    private final EveryPartner everyPartner;
    private final CohortMembers members;
    private final BenchmarkStore store;
    private final BenchmarkState states;
    private final Derived derived;

    BenchmarkRefresh(
            PartnerTransactions transactions,
            EveryPartner everyPartner,
            CohortMembers members,
            BenchmarkStore store,
            BenchmarkState states,
            Derived derived) {
        this.transactions = transactions;
        this.everyPartner = everyPartner;
        this.members = members;
        this.store = store;
        this.states = states;
        this.derived = derived;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(ScoreRefresh.NAME);
    }

    @Override
    public boolean followsDay() {
        return true;
    }

    /** Attributes of customers and the size of their licences are part of every kind of file. */
    @EventListener
    void on(ImportApplied applied) {
        derived.markAll(applied.scope(), NAME);
    }

    @EventListener
    void on(CustomersArchived archived) {
        derived.markAll(archived.scope(), NAME);
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        states.create(scope);
        List<CohortMember> all = members.of(scope, day);
        store.replace(scope, Benchmark.Kind.PORTFOLIO, benchmarks(PeerCohorts.ofPortfolio(all, day), all));
        states.setComputed(scope, day);
        State state = states.of(scope);
        if (state.pool() && !day.equals(state.poolComputedFor())) {
            computePool(scope, day);
        }
    }

    private void computePool(PartnerScope scope, LocalDate day) {
        List<CohortMember> pool = new ArrayList<>();
        // Each partner is read in a scope and a transaction of its own: row-level security holds, and one that cannot
        // be
        // read is left out without spoiling this computation
        everyPartner.each(NAME, each -> pool.addAll(transactions.apart(each, () -> poolMembers(each, day))));
        List<CohortMember> own = pool.stream()
                .filter(member -> member.organisation().partnerId().equals(scope.partnerId()))
                .toList();
        store.replace(scope, Benchmark.Kind.POOL, benchmarks(PeerCohorts.ofPool(pool, day), own));
        states.setPoolComputed(scope, day);
    }

    private List<CohortMember> poolMembers(PartnerScope scope, LocalDate day) {
        return states.of(scope).pool() ? members.of(scope, day) : List.of();
    }

    private static List<StoredBenchmark> benchmarks(PeerCohorts cohorts, Collection<CohortMember> customers) {
        List<StoredBenchmark> benchmarks = new ArrayList<>();
        for (CohortMember customer : customers) {
            for (ScoreCategory category : ScoreCategory.values()) {
                cohorts.of(customer, category)
                        .ifPresent(benchmark -> benchmarks.add(new StoredBenchmark(
                                customer.organisation().customer(), category, customer.day(), benchmark)));
            }
        }
        return benchmarks;
    }
}
