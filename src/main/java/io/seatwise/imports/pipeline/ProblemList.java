package io.seatwise.imports.pipeline;

import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.columns.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one file while it is checked. All are kept, however many: they go to the store a thousand at a time,
 * so that memory does not grow with them.
 */
final class ProblemList implements ProblemSink {

    static final int AT_ONCE = 1000;

    private final Store store;
    private final List<ImportProblem> waiting = new ArrayList<>();
    private @Nullable ImportProblem personal;
    private long errors;
    private long warnings;
    private boolean fileRejected;

    /** Where problems are kept: on disk, outside the transaction of the check. */
    interface Store {

        /** Keeps these behind those kept already. */
        void add(List<ImportProblem> problems, long firstNumber);

        /** Forgets all that is kept of the run. */
        void clear();
    }

    /** Begins anew: what an earlier attempt of the run found is forgotten. */
    ProblemList(Store store) {
        this.store = store;
        store.clear();
    }

    @Override
    public void add(ImportProblem problem) {
        fileRejected |= problem.code().rejectsFile();
        if (problem.code() == ProblemCode.PERSONAL_DATA && personal == null) {
            personal = problem;
        }
        if (problem.isWarning()) {
            warnings++;
        } else {
            errors++;
        }
        waiting.add(problem);
        if (waiting.size() == AT_ONCE) {
            store();
        }
    }

    /** Stores what is still in memory. */
    void store() {
        if (!waiting.isEmpty()) {
            store.add(waiting, errors + warnings - waiting.size());
            waiting.clear();
        }
    }

    @Override
    public void clear() {
        if (errors + warnings > waiting.size()) {
            store.clear();
        }
        waiting.clear();
        errors = 0;
        warnings = 0;
        fileRejected = false;
    }

    /** The first one that names personal data. */
    @Nullable
    ImportProblem personal() {
        return personal;
    }

    @Override
    public boolean rejectsFile() {
        return fileRejected;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }
}
