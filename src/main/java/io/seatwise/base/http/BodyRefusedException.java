package io.seatwise.base.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Ends the reading of a body that is too large or arrives too slowly. */
public final class BodyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    BodyRefusedException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** 413 or 408. */
    public HttpStatus status() {
        return status;
    }
}
