package io.seatwise.imports.pipeline;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.CondensedImports;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRefusedException.Reason;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Undoes applied imports in any order. An import that newer ones build on is undone together with them, the newest first,
 * or not at all.
 */
@Component
public class ImportUndo {

    private final ImportRuns runs;
    private final ImportLock lock;
    private final ImportDependents dependents;
    private final CondensedImports condensed;
    private final Recognition recognition;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportUndo(
            ImportRuns runs,
            ImportLock lock,
            ImportDependents dependents,
            CondensedImports condensed,
            Recognition recognition,
            PartnerTransactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.lock = lock;
        this.dependents = dependents;
        this.condensed = condensed;
        this.recognition = recognition;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ImportRefusedException with the reason, and with the imports that depend on this one */
    public void undo(PartnerScope scope, ImportId id, boolean dependentsToo) {
        transactions.run(scope, () -> {
            lock.take(scope);
            ImportRun run = runs.find(scope, id).orElseThrow(() -> new NotFoundException("import " + id));
            if (run.state() != ImportState.APPLIED) {
                throw new ImportRefusedException(
                        Reason.NOT_APPLIED, "The import changed nothing that could be undone.");
            }
            if (run.isUndone()) {
                throw new ImportRefusedException(Reason.ALREADY_UNDONE, "The import is undone already.");
            }
            List<ImportRun> newer = dependents(scope, run);
            if (!newer.isEmpty() && !dependentsToo) {
                throw ImportRefusedException.dependedOn(newer);
            }
            takeBack(scope, run);
        });
    }

    /** The newer applied imports that build on this one, the newest first. Runs in the caller's transaction. */
    public List<ImportRun> dependents(PartnerScope scope, ImportRun run) {
        return dependents.dependents(scope, run.id(), recognition.sharing(String.valueOf(run.kind())));
    }

    private void takeBack(PartnerScope scope, ImportRun run) {
        List<ImportRun> newer = dependents(scope, run);
        while (!newer.isEmpty()) {
            takeBack(scope, newer.getFirst());
            newer = dependents(scope, run);
        }
        if (condensed.contains(scope, run.id())) {
            throw new ImportRefusedException(
                    Reason.CONDENSED,
                    run.fileName()
                            + " cannot be undone: its oldest figures by product are kept by week or month only.");
        }
        FileKind<?> kind = recognition.kind(String.valueOf(run.kind()));
        Instant now = clock.instant();
        Changes changes = kind.undo(scope, ImportContext.of(run, now));
        runs.markUndone(scope, run.id(), now);
        events.publishEvent(new ImportApplied(
                scope,
                run.id(),
                kind.name(),
                kind.facts(),
                changes.customers(),
                run.result().fromDay()));
        audit.record(
                scope,
                "import.undone",
                run.fileName(),
                Audit.about(
                        run.id(),
                        kind.name() + ": " + Audit.count(changes.customers().size(), "customer")));
    }
}
