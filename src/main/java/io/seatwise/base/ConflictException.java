package io.seatwise.base;

/** Rejects a change because somebody else changed the record after it was read. The message is for the caller. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
