package io.seatwise.imports;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.error.CorrelationId;
import io.seatwise.imports.ImportRuns.End;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Works off a partner's waiting imports, one after the other. Each is read whole first; then all of it is applied in
 * one transaction, together with what listens to {@link ImportApplied}, the audit and the end of the run, or nothing.
 *
 * @see <a href="../../../../../../docs/decisions/051-imports-as-jobs.md">decision 051</a>
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportRuns runs;
    private final ImportProblems found;
    private final ImportFiles files;
    private final WorkingCopy copies;
    private final ImportDependents dependents;
    private final Recognition recognition;
    private final ImportLimits limits;
    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRunner(
            ImportRuns runs,
            ImportProblems found,
            ImportFiles files,
            WorkingCopy copies,
            ImportDependents dependents,
            Recognition recognition,
            ImportLimits limits,
            PartnerTransactions transactions,
            Scopes scopes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.found = found;
        this.files = files;
        this.copies = copies;
        this.dependents = dependents;
        this.recognition = recognition;
        this.limits = limits;
        this.transactions = transactions;
        this.scopes = scopes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether an import of this partner waits. */
    boolean hasWork(UUID partner) {
        PartnerScope scope = scopes.forJob(partner, "", "import");
        return !transactions.read(scope, () -> runs.unfinished(scope)).isEmpty();
    }

    /** Runs all that waits, oldest first, until nothing does. */
    void workOff(UUID partner, BooleanSupplier stopping) {
        PartnerScope job = scopes.forJob(partner, "", "import");
        String name = transactions.read(job, () -> runs.partnerName(job)).orElse("");
        Optional<ImportRun> next = next(job);
        while (next.isPresent() && !stopping.getAsBoolean()) {
            ImportRun run = next.get();
            work(scopes.forJob(partner, name, run.submittedBy()), run, stopping);
            next = next(job);
        }
    }

    private Optional<ImportRun> next(PartnerScope scope) {
        return transactions.read(scope, () -> runs.unfinished(scope)).stream().findFirst();
    }

    private void work(PartnerScope scope, ImportRun run, BooleanSupplier stopping) {
        if (!transactions.write(scope, () -> runs.start(scope, run.id(), clock.instant()))) {
            return;
        }
        Progress progress = new Progress(transactions, runs, scope, run.id(), stopping);
        try {
            readAndApply(scope, run, progress);
        } catch (Progress.Stopping stop) {
            throw stop;
        } catch (Progress.Cancelled cancelled) {
            end(scope, run, ending(ImportState.CANCELLED), "import.cancelled", "");
            files.delete(scope, run.id());
        } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError failure) {
            if (stopping.getAsBoolean()) {
                throw new Progress.Stopping();
            }
            fail(scope, run, failure);
        }
    }

    private void readAndApply(PartnerScope scope, ImportRun run, Progress progress) throws IOException {
        Optional<InputStream> content = files.open(scope, run.id());
        if (content.isEmpty()) {
            fail(scope, run, new IllegalStateException("The received file is gone. Send it again."));
            return;
        }
        Path copy;
        try (InputStream received = content.get()) {
            copy = copies.write(received);
        }
        try {
            readAndApply(scope, run, progress, copy);
        } finally {
            copies.delete(copy);
        }
    }

    private void readAndApply(PartnerScope scope, ImportRun run, Progress progress, Path path) {
        ProblemList problems = new ProblemList(found.store(scope, run.id()));
        boolean validate = run.mode() == ImportMode.VALIDATE;
        progress.phase(0, validate ? 100 : 50);
        ImportContext context = context(run);
        FileCheck.Result check = check(scope, run, context, progress, problems, path);
        problems.store();
        boolean badRows = !check.rejectedLines().isEmpty();
        if (check.isFileRefused() || badRows && (validate || run.onError() == OnError.REJECT)) {
            reject(scope, run, check, problems);
        } else if (validate && offersNothing(scope, run, check, problems)) {
            files.delete(scope, run.id());
        } else if (validate) {
            ImportSummary summary = summary(check, problems);
            end(scope, run, ending(ImportState.CHECKED, check, summary), "import.checked", words(summary));
        } else {
            progress.phase(50, 99);
            apply(scope, run, context, check, problems, progress, path);
        }
    }

    /** Ends a check as unchanged where applying the file would change nothing, whichever way a list is understood. */
    private boolean offersNothing(PartnerScope scope, ImportRun run, FileCheck.Result check, ProblemList problems) {
        Changes changes = Objects.requireNonNull(check.changes());
        Listing listing = changes.listing();
        boolean mayBeFull = listing != null && listing.missing() > 0 && !listing.namesFew();
        ImportSummary checked = summary(check, problems);
        return transactions.write(scope, () -> {
            Optional<UUID> standing = standing(scope, run, Objects.requireNonNull(check.kind()));
            if (standing.isPresent()) {
                unchanged(scope, run, check, checked.withSameAs(standing.get()));
            } else if (changes.changesNothing() && !mayBeFull) {
                unchanged(scope, run, check, checked);
            } else {
                return false;
            }
            return true;
        });
    }

    private Optional<UUID> standing(PartnerScope scope, ImportRun run, FileKind<?> kind) {
        return kind.mayBeAppliedAgain()
                ? Optional.empty()
                : dependents.standing(
                        scope,
                        run,
                        kind.name(),
                        kind.needsCustomer() ? run.customerTenantId() : null,
                        recognition.sharing(kind.name()));
    }

    private FileCheck.Result check(
            PartnerScope scope,
            ImportRun run,
            ImportContext context,
            Progress progress,
            ProblemList problems,
            Path path) {
        if (!ImportService.isAllowedName(run.fileName())) {
            problems.add(new ImportProblem(1, null, ProblemCode.UNKNOWN_FORMAT, ProblemText.of("imports.file.name")));
            return new FileCheck.Result(null, 0, new BitSet(), null, false);
        }
        return transactions.tryOut(scope, () -> {
            try {
                return new FileCheck(recognition, scope, context, progress, problems, path, run.fileName(), limits)
                        .run();
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        });
    }

    private void reject(PartnerScope scope, ImportRun run, FileCheck.Result check, ProblemList problems) {
        ImportProblem personal = problems.personal();
        End end = ending(ImportState.REJECTED, check, summary(check, problems));
        if (personal != null) {
            files.delete(scope, run.id());
            end(
                    scope,
                    run,
                    end,
                    "import.personal-data",
                    personal.column() == null
                            ? "Refused by the name of the file"
                            : "Column " + personal.column() + ", line " + personal.line());
        } else {
            end(scope, run, end, "import.rejected", problems.errors() + " problems");
        }
        boolean mayBeApplied = run.mode() == ImportMode.VALIDATE && !check.isFileRefused() && end.rowsRejected() > 0;
        if (!mayBeApplied) {
            files.delete(scope, run.id());
        }
    }

    private void apply(
            PartnerScope scope,
            ImportRun run,
            ImportContext context,
            FileCheck.Result check,
            ProblemList problems,
            Progress progress,
            Path path) {
        FileKind<?> kind = Objects.requireNonNull(check.kind());
        transactions.apart(scope, () -> {
            runs.prepareLock(scope);
            if (!kind.needsCustomer() && run.customerTenantId() != null) {
                runs.dropCustomer(scope, run.id());
            }
            return true;
        });
        transactions.run(scope, () -> {
            runs.lock(scope);
            Optional<UUID> standing = standing(scope, run, kind);
            ImportSummary checked = summary(check, problems);
            if (standing.isPresent()) {
                unchanged(scope, run, check, checked.withSameAs(standing.get()));
            } else if (check.changes() != null && check.changes().changesNothing()) {
                unchanged(scope, run, check, checked);
            } else {
                applyLocked(scope, run, context, kind, check, problems, progress, path);
            }
        });
        files.delete(scope, run.id());
    }

    private void unchanged(PartnerScope scope, ImportRun run, FileCheck.Result check, ImportSummary summary) {
        runs.finish(scope, run.id(), ending(ImportState.UNCHANGED, check, summary), clock.instant());
        audit.record(scope, "import.unchanged", run.fileName(), "Nothing new");
    }

    private <R> void applyLocked(
            PartnerScope scope,
            ImportRun run,
            ImportContext context,
            FileKind<R> kind,
            FileCheck.Result check,
            ProblemList problems,
            Progress progress,
            Path path) {
        FileApply<R> apply =
                new FileApply<>(recognition, kind, scope, context, check.rejectedLines(), progress, path, limits);
        Changes changes = apply.run();
        SortedSet<LocalDate> days = changes.days();
        events.publishEvent(new ImportApplied(
                scope, run.id(), kind.name(), changes.customers(), days.isEmpty() ? null : days.first()));
        progress.report(1);
        ImportSummary summary = summary(check, problems).with(changes);
        long number = runs.nextAppliedNumber(scope);
        runs.finish(
                scope,
                run.id(),
                new End(
                        ImportState.APPLIED,
                        kind.name(),
                        check.rowsRead(),
                        apply.rowsApplied(),
                        check.rejectedLines().cardinality(),
                        days,
                        summary,
                        number),
                clock.instant());
        audit.record(scope, "import.applied", run.fileName(), kind.name() + ": " + words(summary));
    }

    private void fail(PartnerScope scope, ImportRun run, Throwable failure) {
        String id = CorrelationId.current();
        LOG.error("Import {} failed, error {}", run.id(), id, failure);
        ImportProblem problem = new ImportProblem(
                1,
                null,
                ProblemCode.CONFLICT,
                ProblemText.of(
                        transactions
                                        .read(scope, () -> runs.find(scope, run.id()))
                                        .filter(ImportRun::fileKept)
                                        .isPresent()
                                ? "imports.failed.unexpected"
                                : "imports.failed.gone",
                        id));
        End end = new End(
                ImportState.FAILED, run.kind(), run.rowsRead(), 0, 0, new TreeSet<>(), ImportSummary.failed(id), null);
        ProblemList problems = new ProblemList(found.store(scope, run.id()));
        problems.add(problem);
        problems.store();
        end(scope, run, end, "import.failed", "Error " + id);
        files.delete(scope, run.id());
    }

    /** Ends the run in a transaction of its own. */
    private void end(PartnerScope scope, ImportRun run, End end, String action, String detail) {
        transactions.run(scope, () -> {
            runs.finish(scope, run.id(), end, clock.instant());
            audit.record(scope, action, run.fileName(), detail);
        });
    }

    private static End ending(ImportState state) {
        return new End(state, null, 0, 0, 0, new TreeSet<>(), ImportSummary.NONE, null);
    }

    private static End ending(ImportState state, FileCheck.Result check, ImportSummary summary) {
        FileKind<?> kind = check.kind();
        @Nullable Changes changes = check.changes();
        return new End(
                state,
                kind == null ? null : kind.name(),
                check.rowsRead(),
                0,
                check.rejectedLines().cardinality(),
                changes == null ? new TreeSet<>() : changes.days(),
                summary,
                null);
    }

    private static ImportSummary summary(FileCheck.Result check, ProblemList problems) {
        ImportSummary summary =
                ImportSummary.NONE.withProblems(problems.errors(), problems.warnings(), check.partOfSeveral());
        Changes changes = check.changes();
        return changes == null ? summary : summary.with(changes);
    }

    private ImportContext context(ImportRun run) {
        Instant now = clock.instant();
        return new ImportContext(
                run.id(),
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                run.customerTenantId(),
                run.list(),
                run.decimal(),
                run.priceBasis());
    }

    private static String words(ImportSummary summary) {
        return String.format(
                Locale.ROOT,
                "%d rows added, %d changed, %d unchanged, %d customers, %d of them new",
                summary.rowsAdded(),
                summary.rowsChanged(),
                summary.rowsUnchanged(),
                summary.customers(),
                summary.newCustomers());
    }
}
