package io.seatwise.imports.pipeline;

import io.seatwise.imports.ImportProblem;

/** Takes the problems of a file while it is checked. */
interface ProblemSink {

    void add(ImportProblem problem);

    /** Forgets what was found: in a file with personal data nothing else is kept. */
    void clear();

    /** Whether one of them rejects the file even where bad rows are left out. */
    boolean rejectsFile();
}
