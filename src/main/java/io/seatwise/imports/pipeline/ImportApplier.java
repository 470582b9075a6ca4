package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.TableStatistics;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.received.ImportFiles;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Applies the file of a run in one transaction, together with what listens to {@link ImportApplied}, the audit and the
 * end of the run, or nothing of it.
 *
 * @see <a href="../../../../../../../docs/decisions/140-one-reading.md">decision 140</a>
 */
@Component
class ImportApplier {

    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportDependents dependents;
    private final Recognition recognition;
    private final PartnerTransactions transactions;
    private final RunEndings endings;
    private final ImportLock lock;
    private final TableStatistics statistics;
    private final ApplicationEventPublisher events;

    ImportApplier(
            ImportRuns runs,
            ImportFiles files,
            ImportDependents dependents,
            Recognition recognition,
            PartnerTransactions transactions,
            RunEndings endings,
            ImportLock lock,
            TableStatistics statistics,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.files = files;
        this.dependents = dependents;
        this.recognition = recognition;
        this.transactions = transactions;
        this.endings = endings;
        this.lock = lock;
        this.statistics = statistics;
        this.events = events;
    }

    /**
     * Applies a file without an error while it is read, and ends its run.
     *
     * @param problems takes warnings; cleared where the run is not ended
     * @return false when the file has an error or was applied before, so that it has to be checked as a whole; nothing
     *     of it is applied then
     */
    boolean applyWhileReading(
            PartnerScope scope,
            ImportRun run,
            FileInput input,
            ImportContext context,
            ProblemList problems,
            Progress progress) {
        progress.phase(0, 99);
        prepare(scope);
        AtomicReference<@Nullable CheckResult> nothingNew = new AtomicReference<>();
        try {
            transactions.run(scope, () -> {
                lock.take(scope);
                ApplyWhileReading reading =
                        new ApplyWhileReading(input, scope, context, progress, problems, statistics);
                CheckResult check = reading.run((kind, mapping) -> refuseStanding(scope, run, kind, mapping));
                if (Objects.requireNonNull(check.changes()).changesNothing()) {
                    nothingNew.set(check);
                    throw new ApplyWhileReading.NeedsFullCheck();
                }
                problems.store();
                applied(scope, run, check, RunEndings.summary(check, problems), reading.rowsApplied(), progress);
            });
        } catch (ApplyWhileReading.NeedsFullCheck needed) {
            CheckResult check = nothingNew.get();
            if (check == null) {
                problems.clear();
                return false;
            }
            problems.store();
            transactions.run(scope, () -> endings.unchanged(scope, run, check, RunEndings.summary(check, problems)));
        }
        files.delete(scope, run.id());
        return true;
    }

    private void refuseStanding(PartnerScope scope, ImportRun run, FileKind<?> kind, @Nullable FileMapping mapping) {
        if (standing(scope, run, kind, mapping).isPresent()) {
            throw new ApplyWhileReading.NeedsFullCheck();
        }
    }

    /** Applies the good rows of a file that was checked as a whole, and ends its run. */
    void applyChecked(
            PartnerScope scope,
            ImportRun run,
            FileInput input,
            ImportContext context,
            CheckResult check,
            ProblemList problems,
            Progress progress) {
        prepare(scope);
        transactions.run(scope, () -> {
            lock.take(scope);
            Optional<ImportId> standing = standing(scope, run, check);
            ImportSummary checked = RunEndings.summary(check, problems);
            if (standing.isPresent()) {
                endings.unchanged(scope, run, check, checked.withSameAs(standing.get()));
            } else if (check.changes() != null && check.changes().changesNothing()) {
                endings.unchanged(scope, run, check, checked);
            } else {
                apply(scope, run, input, context, Objects.requireNonNull(check.kind()), check, checked, progress);
            }
        });
        files.delete(scope, run.id());
    }

    private void prepare(PartnerScope scope) {
        transactions.apart(scope, () -> {
            lock.prepare(scope);
            return true;
        });
    }

    private <R> void apply(
            PartnerScope scope,
            ImportRun run,
            FileInput input,
            ImportContext context,
            FileKind<R> kind,
            CheckResult check,
            ImportSummary checked,
            Progress progress) {
        FileApply<R> apply = new FileApply<>(
                input, kind, check.mapping(), scope, context, check.reading().rejectedLines(), progress, statistics);
        Changes changes = apply.run();
        applied(scope, run, check.with(changes), checked.with(changes), apply.rowsApplied(), progress);
    }

    private void applied(
            PartnerScope scope,
            ImportRun run,
            CheckResult check,
            ImportSummary summary,
            long rowsApplied,
            Progress progress) {
        FileKind<?> kind = Objects.requireNonNull(check.kind());
        Changes changes = Objects.requireNonNull(check.changes());
        if (!kind.needsCustomer() && run.options().hints().customer() != null) {
            transactions.apart(scope, () -> {
                runs.dropCustomer(scope, run.id());
                return true;
            });
        }
        SortedSet<LocalDate> days = changes.days();
        events.publishEvent(new ImportApplied(
                scope, run.id(), kind.name(), kind.facts(), changes.customers(), days.isEmpty() ? null : days.first()));
        progress.report(1);
        endings.applied(scope, run, check, summary, new RunEndings.Applied(rowsApplied, changes));
    }

    /** The applied run of the same content that still stands. */
    Optional<ImportId> standing(PartnerScope scope, ImportRun run, CheckResult check) {
        return standing(scope, run, Objects.requireNonNull(check.kind()), check.mapping());
    }

    /** A mapping may have changed since, so a mapped file is compared with what is stored instead. */
    private Optional<ImportId> standing(
            PartnerScope scope, ImportRun run, FileKind<?> kind, @Nullable FileMapping mapping) {
        return kind.mayBeAppliedAgain() || mapping != null
                ? Optional.empty()
                : dependents.standing(
                        scope,
                        run,
                        kind.name(),
                        kind.needsCustomer() ? run.options().hints().customer() : null,
                        recognition.sharing(kind.name()));
    }
}
