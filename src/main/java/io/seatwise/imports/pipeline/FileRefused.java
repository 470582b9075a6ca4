package io.seatwise.imports.pipeline;

import io.seatwise.imports.ImportProblem;
import java.util.List;

/** The whole file is refused, whatever its other rows say. */
final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportProblem> problems;

    FileRefused(List<ImportProblem> problems) {
        super(problems.getFirst().text().key());
        this.problems = List.copyOf(problems);
    }

    FileRefused(ImportProblem problem) {
        this(List.of(problem));
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
