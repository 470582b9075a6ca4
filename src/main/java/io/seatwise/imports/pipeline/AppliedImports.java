package io.seatwise.imports.pipeline;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ImportSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Completes an import whose rows are stored, and undoes one: publishes {@link ImportApplied}, updates the run and writes the
 * audit entry. Runs in the caller's transaction.
 */
@Component
class AppliedImports {

    private final ImportRuns runs;
    private final Recognition recognition;
    private final PartnerTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AppliedImports(
            ImportRuns runs,
            Recognition recognition,
            PartnerTransactions transactions,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.runs = runs;
        this.recognition = recognition;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Completes a run whose rows are stored. */
    void complete(RunInWork work, CheckResult check, ImportSummary summary, long rowsApplied) {
        PartnerScope scope = work.scope();
        ImportRun run = work.run();
        FileKind<?> kind = Objects.requireNonNull(check.kind());
        Changes changes = Objects.requireNonNull(check.changes());
        if (!kind.needsCustomer() && run.options().hints().customer() != null) {
            transactions.apart(scope, () -> {
                runs.dropCustomer(scope, run.id());
                return true;
            });
        }
        SortedSet<LocalDate> days = changes.days();
        publish(scope, run, kind, changes, days.isEmpty() ? null : days.first());
        work.progress().report(1);
        CheckResult.Reading reading = check.reading();
        runs.finish(
                scope,
                run.id(),
                new ImportRuns.End(
                        ImportState.APPLIED,
                        kind.name(),
                        check.mappingName(),
                        new ImportRuns.Applied(days, runs.nextAppliedNumber(scope)),
                        new ImportRun.Rows(
                                reading.rowsRead(),
                                rowsApplied,
                                reading.rejectedLines().cardinality()),
                        summary),
                clock.instant());
        record(scope, "import.applied", run, kind.name() + ": " + RunEndings.words(summary));
    }

    /** Undoes an applied run. */
    void undo(PartnerScope scope, ImportRun run) {
        FileKind<?> kind = recognition.kind(String.valueOf(run.kind()));
        Instant now = clock.instant();
        Changes changes = kind.undo(scope, ImportContext.of(run, now));
        runs.markUndone(scope, run.id(), now);
        publish(scope, run, kind, changes, run.result().fromDay());
        record(
                scope,
                "import.undone",
                run,
                kind.name() + ": " + Audit.count(changes.customers().size(), "customer"));
    }

    private void publish(
            PartnerScope scope, ImportRun run, FileKind<?> kind, Changes changes, @Nullable LocalDate fromDay) {
        events.publishEvent(
                new ImportApplied(scope, run.id(), kind.name(), kind.facts(), changes.customers(), fromDay));
    }

    private void record(PartnerScope scope, String action, ImportRun run, String detail) {
        audit.record(scope, action, run.fileName(), Audit.about(run.id(), detail));
    }
}
