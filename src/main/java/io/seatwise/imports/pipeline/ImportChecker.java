package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.Listing;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.pipeline.FileInputs.FileInput;
import io.seatwise.imports.received.ImportFiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the file of a run as a whole, without storing its rows. */
@Component
class ImportChecker {

    private final PartnerTransactions transactions;
    private final ImportFiles files;
    private final ImportDependents dependents;
    private final RunEndings endings;

    ImportChecker(
            PartnerTransactions transactions, ImportFiles files, ImportDependents dependents, RunEndings endings) {
        this.transactions = transactions;
        this.files = files;
        this.dependents = dependents;
        this.endings = endings;
    }

    /** Checks the file and ends its run, which is a preview. */
    void preview(RunInWork work, FileInput input) {
        CheckResult check = check(work, input);
        if (check.isFileRefused() || check.hasBadRows()) {
            saveSample(work, check);
            endings.rejected(work, check);
        } else if (offersNothing(work, check)) {
            files.delete(work.scope(), work.run().id());
        } else {
            saveSample(work, check);
            endings.checked(work, check);
        }
    }

    /** Checks the file. For a file that is applied, this is the first half of its progress. */
    CheckResult check(RunInWork work, FileInput input) {
        work.progress().phase(0, work.isPreview() ? 100 : 50);
        FileCheck file = new FileCheck(
                input,
                previewing(work.scope(), work.context()),
                work.context(),
                work.progress(),
                work.problems(),
                work.isPreview());
        CheckResult check = transactions.tryOut(work.scope(), file::run);
        work.problems().store();
        return check;
    }

    private void saveSample(RunInWork work, CheckResult check) {
        FileSample sample = check.sample();
        if (sample != null) {
            files.saveSample(work.scope(), work.run().id(), sample);
        }
    }

    /** Ends a check as unchanged where applying the file would change nothing, whichever way a list is understood. */
    private boolean offersNothing(RunInWork work, CheckResult check) {
        Changes changes = Objects.requireNonNull(check.changes());
        Listing listing = changes.listing();
        boolean mayBeFull = listing != null && listing.missing() > 0 && !listing.namesFew();
        ImportSummary checked = work.summary(check);
        return transactions.write(work.scope(), () -> {
            Optional<ImportId> standing = dependents.standing(work.scope(), work.run(), check);
            if (standing.isPresent()) {
                endings.unchanged(work, check, checked.withSameAs(standing.get()));
            } else if (changes.changesNothing() && !mayBeFull) {
                endings.unchanged(work, check, checked);
            } else {
                return false;
            }
            return true;
        });
    }

    /** Previews the rows in the transaction of the thread that reads the file. */
    private static CheckedRows.Opening previewing(PartnerScope scope, ImportContext context) {
        return new CheckedRows.Opening() {
            @Override
            public <R> CheckedRows<R> open(FileKind<R> kind, FileForm form, @Nullable FileMapping mapping) {
                return new PreviewedRows<>(kind.open(scope, context));
            }
        };
    }

    /** Compares checked rows with the stored ones. */
    private record PreviewedRows<R>(FileKind.Session<R> session) implements CheckedRows<R> {

        @Override
        public void take(List<R> rows, List<SourceLine> lines, Faults faults) {
            session.preview(rows, lines, faults);
        }

        @Override
        public Changes finish() {
            return session.finish();
        }
    }
}
