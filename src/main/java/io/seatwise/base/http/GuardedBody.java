package io.seatwise.base.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Counts and times the body of one request. Everything that reads a body in Tomcat reads it through this interface:
 * streams, form fields and multipart alike.
 */
final class GuardedBody implements InputBuffer {

    private final InputBuffer body;
    private final long limit;
    private final RequestLimits limits;
    private final long started = System.nanoTime();
    private long read;
    private boolean ended;
    private @Nullable BodyRefusedException refusal;

    GuardedBody(InputBuffer body, long limit, RequestLimits limits) {
        this.body = body;
        this.limit = limit;
        this.limits = limits;
    }

    /** Why the reading ended; null where it did not. Kept because an application may swallow the exception. */
    @Nullable
    BodyRefusedException refusal() {
        return refusal;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int count;
        try {
            count = body.doRead(handler);
        } catch (SocketTimeoutException silent) {
            throw refused(HttpStatus.REQUEST_TIMEOUT, "The body stopped arriving.");
        }
        if (count < 0) {
            ended = true;
            return count;
        }
        read += count;
        if (read > limit) {
            throw refused(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than the limit of " + limit + " bytes.");
        }
        if (elapsed().compareTo(limits.timeFor(read)) > 0) {
            throw refused(HttpStatus.REQUEST_TIMEOUT, "The body arrived too slowly.");
        }
        return count;
    }

    /** Whether the rest is worth waiting for, so that the sender hears the answer. */
    boolean mayGoOn() {
        return !ended && (refusal == null || refusal.status() != HttpStatus.REQUEST_TIMEOUT);
    }

    private BodyRefusedException refused(HttpStatus status, String message) {
        BodyRefusedException made = new BodyRefusedException(status, message);
        refusal = made;
        return made;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public int available() {
        return body.available();
    }
}
