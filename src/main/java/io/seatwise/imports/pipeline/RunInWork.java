package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportSummary;

/**
 * A run in progress.
 *
 * @param problems collects the problems of the file
 * @param progress reports how far the run is, and stops it when it is cancelled
 */
record RunInWork(PartnerScope scope, ImportRun run, ImportContext context, ProblemList problems, Progress progress) {

    boolean isPreview() {
        return run.options().mode() == ImportMode.VALIDATE;
    }

    /** The problems so far, and what the file changes where the check knows it. */
    ImportSummary summary(CheckResult check) {
        ImportSummary summary = ImportSummary.NONE.withProblems(
                problems.errors(), problems.warnings(), check.reading().partOfSeveral());
        Changes changes = check.changes();
        return changes == null ? summary : summary.with(changes);
    }
}
