package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** Computes for a test what is due, in the test's own thread and in full, instead of waiting for the partner's job. */
@TestComponent
public class DerivedDrain {

    private static final Duration MOST = Duration.ofMinutes(2);

    private final DerivedRun run;
    private final Scopes scopes;

    DerivedDrain(DerivedRun run, Scopes scopes) {
        this.run = run;
        this.scopes = scopes;
    }

    /** Brings all derived figures of the partner to its facts and to the day of the clock. */
    public void drain(PartnerScope scope) {
        PartnerScope whole = DerivedJob.scope(scopes, scope.partnerId());
        Instant end = Instant.now().plus(MOST);
        while (run.run(whole, () -> false) == DerivedRun.End.BUSY) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Another transaction holds the partner's lock");
            }
            Thread.onSpinWait();
        }
        if (run.isNeeded(whole)) {
            throw new IllegalStateException("Some derivations failed; see the log");
        }
    }
}
