package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.OnError;
import io.seatwise.imports.pipeline.FileInputs.FileInput;
import io.seatwise.imports.received.WorkingCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Works on the file of a run. A file without errors is applied while it is read; any other file, and each preview, is checked
 * as a whole first.
 */
@Component
class ImportPipeline {

    private final WorkingCopy copies;
    private final ImportProblems found;
    private final FileInputs inputs;
    private final ImportChecker checker;
    private final ImportApplier applier;
    private final RunEndings endings;

    ImportPipeline(
            WorkingCopy copies,
            ImportProblems found,
            FileInputs inputs,
            ImportChecker checker,
            ImportApplier applier,
            RunEndings endings) {
        this.copies = copies;
        this.found = found;
        this.inputs = inputs;
        this.checker = checker;
        this.applier = applier;
        this.endings = endings;
    }

    /** Works on the file of a run that has been claimed, and ends the run. */
    void work(PartnerScope scope, ImportRun run, ImportContext context, Progress progress) throws IOException {
        boolean isKept = copies.read(scope, run.id(), copy -> {
            ProblemList problems = new ProblemList(found.store(scope, run.id()));
            work(new RunInWork(scope, run, context, problems, progress), copy);
        });
        if (!isKept) {
            endings.failed(scope, run, new IllegalStateException("The received file is gone. Send it again."));
        }
    }

    private void work(RunInWork work, Path copy) {
        Optional<FileInput> input = inputs.of(work, copy);
        if (input.isEmpty()) {
            work.problems().store();
            endings.rejected(work, CheckResult.NOTHING);
        } else if (work.isPreview()) {
            checker.preview(work, input.get());
        } else if (!applier.applyWhileReading(work, input.get())) {
            checkAndApply(work, input.get());
        }
    }

    private void checkAndApply(RunInWork work, FileInput input) {
        CheckResult check = checker.check(work, input);
        boolean rejectsBadRows = work.run().options().onError() == OnError.REJECT;
        if (check.isFileRefused() || check.hasBadRows() && rejectsBadRows) {
            endings.rejected(work, check);
        } else {
            applier.applyChecked(work, input, check);
        }
    }
}
