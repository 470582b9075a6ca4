package io.seatwise.base;

/** What was to be changed has been changed by somebody else since it was read. The message is meant for the caller. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
