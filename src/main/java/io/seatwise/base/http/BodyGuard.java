package io.seatwise.base.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Bounds the body of each request before any filter sees it: by size, from the declared length at once, and by time.
 * What the application leaves unread is drained for a short while after the answer, so that the sender hears it, and
 * then the connection ends.
 */
final class BodyGuard extends ValveBase {

    private static final String BODY = GuardedBody.class.getName();
    private static final long DRAINED = 8 << 20;

    private final List<BodyLimit> paths;
    private final RequestLimits limits;

    BodyGuard(List<BodyLimit> paths, RequestLimits limits) {
        super(true);
        this.paths = paths;
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            // Tomcat could not read the header; the connection ends with the answer
            getNext().invoke(request, response);
            return;
        }
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer body = coyote.getInputBuffer();
        long limit = limit(request.getDecodedRequestURI());
        GuardedBody guarded = new GuardedBody(body, limit, limits);
        coyote.setInputBuffer(guarded);
        request.setNote(BODY, guarded);
        try {
            if (request.getContentLengthLong() > limit) {
                RefusedRequest.write(
                        response,
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The body is larger than the limit of " + limit + " bytes.");
            } else {
                getNext().invoke(request, response);
            }
            if (guarded.mayGoOn() && hasBody(request) && !request.isAsync()) {
                drain(request, response, body);
            } else if (refusal(request).isPresent()) {
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } finally {
            coyote.setInputBuffer(body);
        }
    }

    /** Returns why the body of this request was refused; empty where it was not. */
    static Optional<BodyRefusedException> refusal(Request request) {
        return request.getNote(BODY) instanceof GuardedBody body
                ? Optional.ofNullable(body.refusal())
                : Optional.empty();
    }

    private long limit(@Nullable String path) {
        if (path != null) {
            for (BodyLimit each : paths) {
                if (each.covers(path)) {
                    return each.size().toBytes();
                }
            }
        }
        return limits.bodySize().toBytes();
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void drain(Request request, Response response, InputBuffer body) {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        try {
            response.finishResponse();
            GuardedBody rest = new GuardedBody(body, DRAINED, limits);
            ApplicationBufferHandler nowhere = new Discarding();
            int count = 0;
            while (count >= 0) {
                count = rest.doRead(nowhere);
            }
        } catch (IOException exception) {
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Takes what is read and forgets it. */
    private static final class Discarding implements ApplicationBufferHandler {

        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer next) {
            buffer = next;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept
        }
    }
}
