package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.access.StepUpNeededException;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportRefusedException.Reason;
import io.seatwise.imports.pipeline.ImportProblems;
import io.seatwise.imports.pipeline.ImportUndo;
import io.seatwise.imports.pipeline.Recognition;
import io.seatwise.imports.queue.QueuedImports;
import io.seatwise.imports.received.ImportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings files in. What is submitted is worked on in the background; its {@link ImportRun} tells how far it is. An
 * import changes all it says or nothing, and the last one of its kind and days can be taken back.
 */
@Service
@PreAuthorize(Roles.CAN_ADMINISTER)
public class ImportService {

    private static final int PROBLEM_PAGE = 1000;

    private final QueuedImports queued;
    private final ImportFiles files;
    private final ImportProblems problems;
    private final ImportUndo undo;
    private final Recognition recognition;
    private final PriceProof proof;

    ImportService(
            QueuedImports queued,
            ImportFiles files,
            ImportProblems problems,
            ImportUndo undo,
            Recognition recognition,
            PriceProof proof) {
        this.queued = queued;
        this.files = files;
        this.problems = problems;
        this.undo = undo;
        this.recognition = recognition;
        this.proof = proof;
    }

    /** Puts problems into words. */
    public ProblemMessages messages() {
        return problems.messages();
    }

    /** The kinds of file that are taken in. */
    public List<FileKind<?>> kinds() {
        return recognition.kinds();
    }

    /**
     * Takes a file in and queues it. The stream is read to its end, in small pieces, and not closed.
     *
     * @throws ImportRefusedException {@link Reason#TOO_LARGE}, past the size limit; nothing is kept
     */
    public ImportRun submit(PartnerScope scope, String fileName, InputStream content, ImportMode mode, OnError onError)
            throws IOException {
        return submit(scope, fileName, content, ImportOptions.of(mode, onError));
    }

    /**
     * {@link #submit(PartnerScope, String, InputStream, ImportMode, OnError)} with all that the sender says.
     *
     * @throws IllegalArgumentException when the partner has no mapping of the name given
     * @throws StepUpNeededException when a person whose last proof is too old applies unseen what may be prices
     */
    public ImportRun submit(PartnerScope scope, String fileName, InputStream content, ImportOptions options)
            throws IOException {
        if (options.mode() == ImportMode.APPLY) {
            proof.require();
        }
        return queued.submit(scope, fileName, content, options);
    }

    /** Applies a file that was checked. With {@link OnError#SKIP} its bad rows are left out. */
    public ImportRun apply(PartnerScope scope, ImportId id, OnError onError) {
        return apply(scope, id, onError, ListMode.ADDITIONS);
    }

    /** {@link #apply(PartnerScope, ImportId, OnError)} of a list that may be the full one. */
    public ImportRun apply(PartnerScope scope, ImportId id, OnError onError, ListMode list) {
        proof.require(scope, find(scope, id));
        return queued.apply(scope, id, onError, list);
    }

    /**
     * Checks a file again, now through a mapping; for one whose header was unknown.
     *
     * @param mapping the name of the mapping
     */
    public ImportRun checkAgain(PartnerScope scope, ImportId id, String mapping) {
        return queued.checkAgain(scope, id, mapping);
    }

    /** Drops a checked file without applying it. */
    public ImportRun discard(PartnerScope scope, ImportId id) {
        ImportRun run = find(scope, id);
        if (!run.state().isFinished()) {
            throw new ImportRefusedException(Reason.NOT_CHECKED, "The import still runs. Cancel it instead.");
        }
        files.delete(scope, id);
        return find(scope, id);
    }

    /** Ends a waiting run at once and a running one at its next step; nothing of it is applied. */
    public ImportRun cancel(PartnerScope scope, ImportId id) {
        return queued.cancel(scope, id);
    }

    /** {@link #undo(PartnerScope, ImportId, boolean)} of an import that nothing depends on. */
    public ImportRun undo(PartnerScope scope, ImportId id) {
        return undo(scope, id, false);
    }

    /**
     * Undoes an applied import, with all that followed from it.
     *
     * @param dependentsToo whether the newer imports that build on it are undone as well
     * @throws ImportRefusedException with the reason why it cannot be undone
     */
    public ImportRun undo(PartnerScope scope, ImportId id, boolean dependentsToo) {
        ImportRun run = find(scope, id);
        proof.require(scope, run);
        if (dependentsToo) {
            dependents(scope, run).forEach(each -> proof.require(scope, each));
        }
        undo.undo(scope, id, dependentsToo);
        return find(scope, id);
    }

    /** Whether this run is applied and not undone. */
    public boolean canUndo(ImportRun run) {
        return run.state() == ImportState.APPLIED && !run.isUndone();
    }

    /** The newer applied imports that build on this one, the newest first. */
    public List<ImportRun> dependents(PartnerScope scope, ImportRun run) {
        return undo.dependents(scope, run);
    }

    /** @throws NotFoundException when the partner has no such run */
    public ImportRun find(PartnerScope scope, ImportId id) {
        return queued.find(scope, id);
    }

    /** The first rows of a checked file; empty when the file is no longer kept. */
    public Optional<FileSample> sample(PartnerScope scope, ImportId id) {
        return files.sample(scope, find(scope, id).id());
    }

    /** The run's problems in file order, errors and warnings. */
    public List<ImportProblem> problems(PartnerScope scope, ImportId id, int offset, int limit) {
        return problems.page(scope, find(scope, id).id(), offset, limit);
    }

    /** How many problems the run has. */
    public long countProblems(PartnerScope scope, ImportId id) {
        return problems.count(scope, find(scope, id).id());
    }

    /** All problems, in file order. */
    public void forEachProblem(PartnerScope scope, ImportId id, Consumer<ImportProblem> consumer) {
        int offset = 0;
        List<ImportProblem> page = problems(scope, id, offset, PROBLEM_PAGE);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            offset += page.size();
            page = problems(scope, id, offset, PROBLEM_PAGE);
        }
    }
}
