package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageFailures;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileName;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.Listing;
import io.seatwise.imports.OnError;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.mapping.MappingRecognition;
import io.seatwise.imports.mapping.MappingRecognition.Choice;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.imports.received.WorkingCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Works off a partner's waiting imports, one after the other. A file without an error is applied while it is read; any
 * other, and each preview, is checked as a whole first.
 *
 * @see <a href="../../../../../../docs/decisions/051-imports-as-jobs.md">decision 051</a>
 */
@Component
public class ImportRunner {

    private static final CheckResult NOTHING =
            new CheckResult(null, null, new CheckResult.Reading(0, new BitSet(), false), null, null);

    private final ImportRuns runs;
    private final ImportProblems found;
    private final ImportFiles files;
    private final WorkingCopy copies;
    private final Recognition recognition;
    private final ImportLimits limits;
    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final RunEndings endings;
    private final ImportApplier applier;
    private final MappingRecognition mappings;
    private final Clock clock;

    ImportRunner(
            ImportRuns runs,
            ImportProblems found,
            ImportFiles files,
            WorkingCopy copies,
            Recognition recognition,
            ImportLimits limits,
            PartnerTransactions transactions,
            Scopes scopes,
            RunEndings endings,
            ImportApplier applier,
            MappingRecognition mappings,
            Clock clock) {
        this.runs = runs;
        this.found = found;
        this.files = files;
        this.copies = copies;
        this.recognition = recognition;
        this.limits = limits;
        this.transactions = transactions;
        this.scopes = scopes;
        this.endings = endings;
        this.applier = applier;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** Whether an import of this partner waits. */
    boolean hasWork(PartnerId partner) {
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
        if (!transactions.write(scope, () -> runs.start(scope, run.id(), clock.instant()))) {
            return;
        }
        Progress progress = new Progress(transactions, runs, scope, run.id(), stopping);
        try {
            readAndApply(scope, run, progress);
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

    private void readAndApply(PartnerScope scope, ImportRun run, Progress progress) throws IOException {
        Optional<InputStream> content = files.open(scope, run.id());
        if (content.isEmpty()) {
            endings.failed(scope, run, new IllegalStateException("The received file is gone. Send it again."));
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
        boolean validate = run.options().mode() == ImportMode.VALIDATE;
        Optional<FileInput> input = input(scope, run, path, problems);
        if (input.isEmpty()) {
            problems.store();
            endings.rejected(scope, run, NOTHING, problems);
            return;
        }
        ImportContext context = ImportContext.of(run, clock.instant());
        if (!validate && applier.applyWhileReading(scope, run, input.get(), context, problems, progress)) {
            return;
        }
        progress.phase(0, validate ? 100 : 50);
        FileCheck file = new FileCheck(
                input.get(), PreviewedRows.opening(scope, context), context, progress, problems, validate);
        CheckResult check = transactions.tryOut(scope, file::run);
        problems.store();
        boolean badRows = !check.reading().rejectedLines().isEmpty();
        if (check.isFileRefused() || badRows && (validate || run.options().onError() == OnError.REJECT)) {
            saveSample(scope, run, check);
            endings.rejected(scope, run, check, problems);
        } else if (validate && offersNothing(scope, run, check, problems)) {
            files.delete(scope, run.id());
        } else if (validate) {
            saveSample(scope, run, check);
            endings.checked(scope, run, check, problems);
        } else {
            progress.phase(50, 99);
            applier.applyChecked(scope, run, input.get(), context, check, problems, progress);
        }
    }

    /** The file with the mappings that it may be read with; empty after a reported problem. */
    private Optional<FileInput> input(PartnerScope scope, ImportRun run, Path path, ProblemList problems) {
        if (!FileName.isAllowed(run.fileName())) {
            problems.add(new ImportProblem(1, null, ProblemCode.UNKNOWN_FORMAT, ProblemText.of("imports.file.name")));
            return Optional.empty();
        }
        Optional<Choice> choice = transactions.read(
                scope, () -> mappings.choice(scope, run.options().mapping()));
        if (choice.isEmpty()) {
            problems.add(new ImportProblem(
                    1,
                    null,
                    ProblemCode.UNKNOWN_FORMAT,
                    ProblemText.of(
                            "imports.mapping.gone", String.valueOf(run.options().mapping()))));
        }
        return choice.map(each -> new FileInput(path, run.fileName(), recognition, each, limits));
    }

    private void saveSample(PartnerScope scope, ImportRun run, CheckResult check) {
        FileSample sample = check.sample();
        if (run.options().mode() == ImportMode.VALIDATE && sample != null) {
            files.saveSample(scope, run.id(), sample);
        }
    }

    /** Ends a check as unchanged where applying the file would change nothing, whichever way a list is understood. */
    private boolean offersNothing(PartnerScope scope, ImportRun run, CheckResult check, ProblemList problems) {
        Changes changes = Objects.requireNonNull(check.changes());
        Listing listing = changes.listing();
        boolean mayBeFull = listing != null && listing.missing() > 0 && !listing.namesFew();
        ImportSummary checked = RunEndings.summary(check, problems);
        return transactions.write(scope, () -> {
            Optional<ImportId> standing = applier.standing(scope, run, check);
            if (standing.isPresent()) {
                endings.unchanged(scope, run, check, checked.withSameAs(standing.get()));
            } else if (changes.changesNothing() && !mayBeFull) {
                endings.unchanged(scope, run, check, checked);
            } else {
                return false;
            }
            return true;
        });
    }
}
