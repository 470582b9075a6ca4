package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageFailures;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportRun;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Works off a partner's waiting imports, one after the other.
 *
 * @see <a href="../../../../../../docs/decisions/051-imports-as-jobs.md">decision 051</a>
 */
@Component
public class ImportRunner {

    private final ImportRuns runs;
    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final ImportPipeline pipeline;
    private final RunEndings endings;
    private final Clock clock;

    ImportRunner(
            ImportRuns runs,
            PartnerTransactions transactions,
            Scopes scopes,
            ImportPipeline pipeline,
            RunEndings endings,
            Clock clock) {
        this.runs = runs;
        this.transactions = transactions;
        this.scopes = scopes;
        this.pipeline = pipeline;
        this.endings = endings;
        this.clock = clock;
    }

    /** Whether an import of this partner waits. */
    public boolean hasWork(PartnerId partner) {
        PartnerScope scope = scopes.forJob(partner, "", "import");
        return !transactions.read(scope, () -> runs.unfinished(scope)).isEmpty();
    }

    /** Runs all that waits, oldest first, until nothing does. */
    public void workOff(PartnerId partner, BooleanSupplier stopping) {
        PartnerScope job = scopes.forJob(partner, "", "import");
        String name = transactions.read(job, () -> runs.partnerName(job)).orElse("");
        Optional<ImportRun> next = next(job);
        while (next.isPresent() && !stopping.getAsBoolean()) {
            ImportRun run = next.get();
            work(scopes.forJob(partner, name, run.history().submittedBy()), run, stopping);
            next = next(job);
        }
    }

    private Optional<ImportRun> next(PartnerScope scope) {
        return transactions.read(scope, () -> runs.unfinished(scope)).stream().findFirst();
    }

    private void work(PartnerScope scope, ImportRun run, BooleanSupplier stopping) {
        Instant now = clock.instant();
        if (!transactions.write(scope, () -> runs.start(scope, run.id(), now))) {
            return;
        }
        Progress progress = new Progress(transactions, runs, scope, run.id(), stopping);
        try {
            pipeline.work(scope, run, ImportContext.of(run, now), progress);
        } catch (Progress.Stopping stop) {
            throw stop;
        } catch (Progress.Cancelled cancelled) {
            endings.cancelled(scope, run);
        } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError failure) {
            if (stopping.getAsBoolean()) {
                throw new Progress.Stopping();
            }
            StorageCondition condition = StorageFailures.condition(failure).orElse(null);
            if (condition != null) {
                // Nothing was applied; the job begins this run again when there is room
                throw new IllegalStateException("Import " + run.id() + " waits: " + condition.message(), failure);
            }
            endings.failed(scope, run, failure);
        }
    }
}
