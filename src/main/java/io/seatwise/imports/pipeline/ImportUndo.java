package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.CondensedImports;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRefusedException.Reason;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import java.util.List;
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
    private final AppliedImports applied;

    ImportUndo(
            ImportRuns runs,
            ImportLock lock,
            ImportDependents dependents,
            CondensedImports condensed,
            AppliedImports applied) {
        this.runs = runs;
        this.lock = lock;
        this.dependents = dependents;
        this.condensed = condensed;
        this.applied = applied;
    }

    /** @throws ImportRefusedException with the reason, and with the imports that depend on this one */
    public void undo(PartnerScope scope, ImportId id, boolean dependentsToo) {
        lock.run(scope, () -> {
            ImportRun run = runs.find(scope, id).orElseThrow(() -> new NotFoundException("import " + id));
            if (run.state() != ImportState.APPLIED) {
                throw new ImportRefusedException(
                        Reason.NOT_APPLIED, "The import changed nothing that could be undone.");
            }
            if (run.isUndone()) {
                throw new ImportRefusedException(Reason.ALREADY_UNDONE, "The import is undone already.");
            }
            List<ImportRun> newer = dependents.of(scope, run);
            if (!newer.isEmpty() && !dependentsToo) {
                throw ImportRefusedException.dependedOn(newer);
            }
            takeBack(scope, run);
        });
    }

    /** The newer applied imports that build on this one, the newest first. */
    public List<ImportRun> dependents(PartnerScope scope, ImportRun run) {
        return dependents.of(scope, run);
    }

    private void takeBack(PartnerScope scope, ImportRun run) {
        List<ImportRun> newer = dependents.of(scope, run);
        while (!newer.isEmpty()) {
            takeBack(scope, newer.getFirst());
            newer = dependents.of(scope, run);
        }
        if (condensed.contains(scope, run.id())) {
            throw new ImportRefusedException(
                    Reason.CONDENSED,
                    run.fileName()
                            + " cannot be undone: its oldest figures by product are kept by week or month only.");
        }
        applied.undo(scope, run);
    }
}
