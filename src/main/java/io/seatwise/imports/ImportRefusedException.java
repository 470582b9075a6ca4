package io.seatwise.imports;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked of an import cannot be done; the reason is for people to read, as a key of the imports' texts. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 5;

    /** Why. Its text stands under {@code imports.refused.<name>}. */
    public enum Reason {
        TOO_LARGE,
        QUOTA,
        NOT_APPLIED,
        ALREADY_UNDONE,
        NOT_THE_LAST,
        FILE_GONE,
        NOT_CHECKED,
        FINISHED,
        CONDENSED
    }

    private final Reason reason;
    private final transient List<ImportRun> dependents;

    public ImportRefusedException(Reason reason, String message) {
        this(reason, message, List.of());
    }

    private ImportRefusedException(Reason reason, String message, List<ImportRun> dependents) {
        super(message);
        this.reason = reason;
        this.dependents = dependents;
    }

    /** The refusal to undo an import that newer ones build on. */
    public static ImportRefusedException dependedOn(List<ImportRun> dependents) {
        String names = dependents.stream()
                .limit(NAMED)
                .map(ImportRun::fileName)
                .collect(Collectors.joining(", ", "", dependents.size() > NAMED ? " and others" : ""));
        return new ImportRefusedException(
                Reason.NOT_THE_LAST,
                "Newer imports depend on it: " + names + ". Undo them first, or all together with ?dependents=true.",
                dependents);
    }

    /** The imports that depend on the one that was to be undone, the newest first. */
    public List<ImportRun> dependents() {
        return dependents;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
