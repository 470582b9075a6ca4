package io.seatwise.imports.pipeline;

import io.seatwise.base.TableStatistics;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.pipeline.FileInputs.FileInput;
import io.seatwise.imports.received.ImportFiles;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies the file of a run in one transaction, together with what listens to {@link ImportApplied}, the audit and the
 * end of the run, or nothing of it.
 *
 * @see <a href="../../../../../../../docs/decisions/140-one-reading.md">decision 140</a>
 */
@Component
class ImportApplier {

    private final ImportFiles files;
    private final ImportDependents dependents;
    private final RunEndings endings;
    private final ImportLock lock;
    private final TableStatistics statistics;
    private final AppliedImports imports;

    ImportApplier(
            ImportFiles files,
            ImportDependents dependents,
            RunEndings endings,
            ImportLock lock,
            TableStatistics statistics,
            AppliedImports imports) {
        this.files = files;
        this.dependents = dependents;
        this.endings = endings;
        this.lock = lock;
        this.statistics = statistics;
        this.imports = imports;
    }

    /**
     * Applies a file without an error while it is read, and ends its run.
     *
     * @param work its problems are cleared where the run is not ended
     * @return false when the file has an error or was applied before, so that it has to be checked as a whole; nothing
     *     of it is applied then
     */
    boolean applyWhileReading(RunInWork work, FileInput input) {
        work.progress().phase(0, 99);
        lock.prepare(work.scope());
        AtomicReference<@Nullable CheckResult> nothingNew = new AtomicReference<>();
        try {
            lock.run(work.scope(), () -> {
                ApplyWhileReading reading = new ApplyWhileReading(input, work, statistics);
                CheckResult check = reading.run((kind, mapping) -> refuseStanding(work, kind, mapping));
                if (Objects.requireNonNull(check.changes()).changesNothing()) {
                    nothingNew.set(check);
                    throw new ApplyWhileReading.NeedsFullCheck();
                }
                work.problems().store();
                imports.complete(work, check, work.summary(check), reading.rowsApplied());
            });
        } catch (ApplyWhileReading.NeedsFullCheck needed) {
            CheckResult check = nothingNew.get();
            if (check == null) {
                work.problems().clear();
                return false;
            }
            work.problems().store();
            endings.unchanged(work, check, work.summary(check));
        }
        files.delete(work.scope(), work.run().id());
        return true;
    }

    private void refuseStanding(RunInWork work, FileKind<?> kind, @Nullable FileMapping mapping) {
        if (dependents.standing(work.scope(), work.run(), kind, mapping).isPresent()) {
            throw new ApplyWhileReading.NeedsFullCheck();
        }
    }

    /** Applies the good rows of a file that was checked as a whole, and ends its run. */
    void applyChecked(RunInWork work, FileInput input, CheckResult check) {
        work.progress().phase(50, 99);
        lock.prepare(work.scope());
        lock.run(work.scope(), () -> {
            Optional<ImportId> standing = dependents.standing(work.scope(), work.run(), check);
            ImportSummary checked = work.summary(check);
            if (standing.isPresent()) {
                endings.unchanged(work, check, checked.withSameAs(standing.get()));
            } else if (check.changes() != null && check.changes().changesNothing()) {
                endings.unchanged(work, check, checked);
            } else {
                apply(work, input, Objects.requireNonNull(check.kind()), check, checked);
            }
        });
        files.delete(work.scope(), work.run().id());
    }

    private <R> void apply(
            RunInWork work, FileInput input, FileKind<R> kind, CheckResult check, ImportSummary checked) {
        AppliedRows<R> rows = new AppliedRows<>(kind.open(work.scope(), work.context()), statistics);
        Changes changes = new FileApply<>(input, kind, check, rows, work).run();
        imports.complete(work, check.with(changes), checked.with(changes), rows.rowsApplied());
    }
}
