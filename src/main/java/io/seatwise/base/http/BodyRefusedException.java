package io.seatwise.base.http;

import org.apache.coyote.BadRequestException;
import org.springframework.http.HttpStatus;

/**
 * Ends the reading of a body that is too large or arrives too slowly. It is Tomcat's own kind of exception for a request at
 * fault: after any other one Tomcat takes the sender of a form for gone and closes the connection without an answer.
 */
public final class BodyRefusedException extends BadRequestException {

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
