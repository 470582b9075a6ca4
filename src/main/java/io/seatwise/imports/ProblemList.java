package io.seatwise.imports;

import java.util.ArrayList;
import java.util.List;

/** The problems of one file: the first some thousand with their places, all of them counted. */
final class ProblemList {

    private final int limit;
    private final List<ImportProblem> kept = new ArrayList<>();
    private long errors;
    private long warnings;
    private boolean fileRejected;

    ProblemList(int limit) {
        this.limit = limit;
    }

    void add(ImportProblem problem) {
        fileRejected |= problem.code().rejectsFile();
        if (problem.isWarning()) {
            warnings++;
        } else {
            errors++;
        }
        if (kept.size() < limit) {
            kept.add(problem);
        }
    }

    /** Forgets what was found: in a file with personal data nothing else is kept. */
    void clear() {
        kept.clear();
        errors = 0;
        warnings = 0;
        fileRejected = false;
    }

    List<ImportProblem> kept() {
        return kept;
    }

    /** Whether one of them rejects the file even where bad rows are left out. */
    boolean rejectsFile() {
        return fileRejected;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }
}
