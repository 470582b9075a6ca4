package io.seatwise.imports;

/** What was asked of an import cannot be done; the reason is for people to read, as a key of the imports' texts. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. Its text stands under {@code imports.refused.<name>}. */
    public enum Reason {
        TOO_LARGE,
        NOT_APPLIED,
        ALREADY_UNDONE,
        NOT_THE_LAST,
        FILE_GONE,
        NOT_CHECKED,
        FINISHED
    }

    private final Reason reason;

    public ImportRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
