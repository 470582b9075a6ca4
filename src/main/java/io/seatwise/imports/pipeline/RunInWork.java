package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportSummary;

/**
 * A run that is worked on.
 *
 * @param problems takes what is wrong with the file
 * @param progress says how far the run is, and ends it when somebody asks for that
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
