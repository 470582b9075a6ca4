package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deletes received files that nobody applied within a day, and those without a run. */
@Component
class ImportSweep {

    static final Duration KEPT = Duration.ofHours(24);

    private final QuarantineFiles files;
    private final ImportRuns runs;
    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final Clock clock;

    ImportSweep(QuarantineFiles files, ImportRuns runs, PartnerTransactions transactions, Scopes scopes, Clock clock) {
        this.files = files;
        this.runs = runs;
        this.transactions = transactions;
        this.scopes = scopes;
        this.clock = clock;
    }

    void run() {
        Instant before = clock.instant().minus(KEPT);
        try {
            for (UUID partner : files.partners()) {
                PartnerScope scope = scopes.forJob(partner, "", "import");
                for (UUID run : files.runs(partner)) {
                    if (transactions.read(scope, () -> mayGo(scope, run, before))) {
                        files.delete(partner, run);
                    }
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private boolean mayGo(PartnerScope scope, UUID id, Instant before) {
        return runs.find(scope, id)
                .map(run -> run.state().isFinished() && run.submittedAt().isBefore(before))
                .orElse(true);
    }
}
