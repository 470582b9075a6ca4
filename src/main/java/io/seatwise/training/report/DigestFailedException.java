package io.seatwise.training.report;

/** A digest could not be made or handed to the mail server. */
public class DigestFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DigestFailure failure;

    DigestFailedException(DigestFailure failure, Throwable cause) {
        super("The digest could not be sent: " + failure, cause);
        this.failure = failure;
    }

    public DigestFailure failure() {
        return failure;
    }
}
