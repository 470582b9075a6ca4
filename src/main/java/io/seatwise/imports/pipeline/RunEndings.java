package io.seatwise.imports.pipeline;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.error.CorrelationId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRefusedException.Reason;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.pipeline.ImportRuns.End;
import io.seatwise.imports.received.ImportFiles;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends runs: writes down with what, records it in the audit, and deletes files that nobody can use any more. */
@Component
public class RunEndings {

    private static final Logger LOG = LoggerFactory.getLogger(RunEndings.class);

    private final ImportRuns runs;
    private final ImportProblems found;
    private final ImportFiles files;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final Clock clock;

    RunEndings(
            ImportRuns runs,
            ImportProblems found,
            ImportFiles files,
            PartnerTransactions transactions,
            Audit audit,
            Clock clock) {
        this.runs = runs;
        this.found = found;
        this.files = files;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends a waiting run at once and a running one at its next step. Runs in the caller's transaction.
     *
     * @throws ImportRefusedException when the run has ended
     */
    public void cancel(PartnerScope scope, ImportRun run) {
        if (runs.cancelWaiting(scope, run.id(), clock.instant())) {
            audit.record(scope, "import.cancelled", run.fileName(), Audit.about(run.id(), ""));
            files.delete(scope, run.id());
        } else if (!runs.requestCancel(scope, run.id())) {
            throw new ImportRefusedException(Reason.FINISHED, "The import has ended already.");
        }
    }

    void cancelled(PartnerScope scope, ImportRun run) {
        end(scope, run, ending(run, ImportState.CANCELLED, null, 0, ImportSummary.NONE), "import.cancelled", "");
        files.delete(scope, run.id());
    }

    void failed(PartnerScope scope, ImportRun run, Throwable failure) {
        String id = CorrelationId.current();
        LOG.error("Import {} failed, error {}", run.id(), id, failure);
        boolean isFileKept = transactions
                .read(scope, () -> runs.find(scope, run.id()))
                .filter(stored -> stored.file().kept())
                .isPresent();
        ProblemList problems = new ProblemList(found.store(scope, run.id()));
        problems.add(new ImportProblem(
                1,
                null,
                ProblemCode.CONFLICT,
                ProblemText.of(isFileKept ? "imports.failed.unexpected" : "imports.failed.gone", id)));
        problems.store();
        end(
                scope,
                run,
                ending(run, ImportState.FAILED, run.kind(), run.result().rows().read(), ImportSummary.failed(id)),
                "import.failed",
                "Error " + id);
        files.delete(scope, run.id());
    }

    /** Keeps the file of a preview where its good rows can be applied or a mapping can help. */
    void rejected(RunInWork work, CheckResult check) {
        PartnerScope scope = work.scope();
        ImportRun run = work.run();
        ImportProblem personal = work.problems().personal();
        End end = ending(ImportState.REJECTED, check, work.summary(check));
        boolean hasGoodRows = !check.isFileRefused() && end.rows().rejected() > 0;
        boolean keeps = personal == null && work.isPreview() && (hasGoodRows || check.isMappable());
        if (!keeps) {
            files.delete(scope, run.id());
        }
        if (personal == null) {
            end(scope, run, end, "import.rejected", Audit.count(work.problems().errors(), "problem"));
        } else {
            end(
                    scope,
                    run,
                    end,
                    "import.personal-data",
                    personal.column() == null
                            ? personal.text().key().equals("imports.personal.file")
                                    ? "Refused by the name of the file"
                                    : "Beside the table"
                            : "Column " + personal.column() + ", line " + personal.line());
        }
    }

    void checked(RunInWork work, CheckResult check) {
        ImportSummary summary = work.summary(check);
        End end = ending(ImportState.CHECKED, check, summary);
        end(work.scope(), work.run(), end, "import.checked", words(summary));
    }

    /** Ends the run of a file that changes nothing. */
    void unchanged(RunInWork work, CheckResult check, ImportSummary summary) {
        End end = ending(ImportState.UNCHANGED, check, summary);
        end(work.scope(), work.run(), end, "import.unchanged", "Nothing new");
    }

    /** Ends the run, in the caller's transaction if there is one. */
    private void end(PartnerScope scope, ImportRun run, End end, String action, String detail) {
        transactions.run(scope, () -> {
            runs.finish(scope, run.id(), end, clock.instant());
            audit.record(scope, action, run.fileName(), Audit.about(run.id(), detail));
        });
    }

    private static End ending(
            ImportRun run, ImportState state, @Nullable String kind, long rowsRead, ImportSummary summary) {
        return new End(
                state,
                kind,
                run.options().mapping(),
                new ImportRuns.Applied(List.of(), null),
                new ImportRun.Rows(rowsRead, 0, 0),
                summary);
    }

    private static End ending(ImportState state, CheckResult check, ImportSummary summary) {
        FileKind<?> kind = check.kind();
        Changes changes = check.changes();
        return new End(
                state,
                kind == null ? null : kind.name(),
                check.mappingName(),
                new ImportRuns.Applied(changes == null ? List.of() : changes.days(), null),
                new ImportRun.Rows(
                        check.reading().rowsRead(),
                        0,
                        check.reading().rejectedLines().cardinality()),
                summary);
    }

    static String words(ImportSummary summary) {
        return String.format(
                Locale.ROOT,
                "%s added, %d changed, %d unchanged, %s, %d of them new",
                Audit.count(summary.rows().rowsAdded(), "row"),
                summary.rows().rowsChanged(),
                summary.rows().rowsUnchanged(),
                Audit.count(summary.affected().customers(), "customer"),
                summary.affected().newCustomers());
    }
}
