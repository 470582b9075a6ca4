package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.ids.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Computes for a test what is due, in the test's own thread and in full, instead of waiting for the partner's job. */
@TestComponent
public class DerivedDrain {

    private static final Duration MOST = Duration.ofMinutes(2);

    private final DerivedRun run;
    private final DerivedState state;
    private final PartnerTransactions transactions;
    private final Scopes scopes;

    DerivedDrain(DerivedRun run, DerivedState state, PartnerTransactions transactions, Scopes scopes) {
        this.run = run;
        this.state = state;
        this.transactions = transactions;
        this.scopes = scopes;
    }

    /**
     * Brings all derived figures of the partner to its facts and to the day of the clock. Tries again what failed in the
     * job, whose pause never ends while the test's clock stands still.
     */
    public void drain(PartnerScope scope) {
        drain(scope.partnerId());
    }

    /** {@link #drain(PartnerScope)} for a test that has no scope of its own, such as one over REST. */
    public void drain(PartnerId partner) {
        PartnerScope whole = DerivedJob.scope(scopes, partner);
        transactions.run(
                whole,
                () -> state.failures(whole).forEach(failure -> state.removeFailure(whole, failure.derivation())));
        Instant end = Instant.now().plus(MOST);
        while (run.run(whole, () -> false) == DerivedRun.End.BUSY || run.isNeeded(whole)) {
            List<DerivedStatus.Failure> failures = transactions.read(whole, () -> state.failures(whole));
            if (!failures.isEmpty()) {
                throw new IllegalStateException("Some derivations failed; see the log: " + failures);
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Another transaction holds the partner's lock");
            }
            Thread.onSpinWait();
        }
    }
}
