package io.seatwise.imports.received;

import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.imports.pipeline.ImportRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deletes received files that nobody applied within a day, and what a killed process left behind. A file that is being
 * received changes with each chunk, so its age keeps it.
 */
@Component
public class ImportSweep {

    static final Duration KEPT = Duration.ofHours(24);

    private final ImportFiles files;
    private final WorkingCopy copies;
    private final ImportRuns runs;
    private final PartnerTransactions transactions;
    private final EveryPartner partners;
    private final Clock clock;

    ImportSweep(
            ImportFiles files,
            WorkingCopy copies,
            ImportRuns runs,
            PartnerTransactions transactions,
            EveryPartner partners,
            Clock clock) {
        this.files = files;
        this.copies = copies;
        this.runs = runs;
        this.transactions = transactions;
        this.partners = partners;
        this.clock = clock;
    }

    public void run() {
        Instant before = clock.instant().minus(KEPT);
        partners.each(
                "import",
                scope -> files.kept(scope).stream()
                        .filter(file -> file.changedAt().isBefore(before) && mayGo(scope, file))
                        .forEach(file -> files.delete(scope, file.run())));
        try {
            copies.deleteOlderThan(before);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private boolean mayGo(PartnerScope scope, ImportFiles.Kept file) {
        return transactions
                .read(scope, () -> runs.find(scope, file.run()))
                .map(run -> run.state().isFinished())
                .orElse(true);
    }
}
