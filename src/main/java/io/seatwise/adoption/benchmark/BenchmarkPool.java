package io.seatwise.adoption.benchmark;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.derived.Derived;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Whether a partner takes part in the pool of the installation: its customers count in the benchmarks of the other
 * partners in it, and theirs in its own. Off until an administrator switches it on.
 */
@Service
public class BenchmarkPool {

    private final BenchmarkState states;
    private final BenchmarkStore store;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final Derived derived;
    private final Clock clock;

    BenchmarkPool(
            BenchmarkState states,
            BenchmarkStore store,
            PartnerTransactions transactions,
            Audit audit,
            Derived derived,
            Clock clock) {
        this.states = states;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.derived = derived;
        this.clock = clock;
    }

    /**
     * @param changedBy who switched it last; null when nobody ever did
     * @param changedAt when that was
     */
    public record Membership(
            boolean on,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    public Membership of(PartnerScope scope) {
        return transactions.read(scope, () -> {
            BenchmarkState.State state = states.of(scope);
            return new Membership(state.pool(), state.poolChangedBy(), state.poolChangedAt());
        });
    }

    /**
     * Joins the pool, or leaves it. Leaving takes the partner's own benchmarks of the pool away at once, and its figures
     * out of all others with their next computation, on the next UTC day.
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void change(PartnerScope scope, boolean on) {
        transactions.run(scope, () -> {
            derived.lock(scope);
            states.create(scope);
            if (states.of(scope).pool() != on) {
                states.setPool(scope, on, clock.instant());
                derived.markAll(scope, BenchmarkRefresh.NAME);
                if (!on) {
                    store.replace(scope, Benchmark.Kind.POOL, List.of());
                }
                audit.record(
                        scope,
                        "settings.benchmarkPool",
                        on ? "joined" : "left",
                        on ? "customers count in the benchmarks of other partners, as aggregates only" : "");
            }
        });
    }
}
