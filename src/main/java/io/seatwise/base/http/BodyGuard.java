package io.seatwise.base.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the body of each request before any filter sees it: by size, from the declared length at once, and by time.
 * What the application leaves unread is drained for a short while after the answer, so that the sender hears it, and
 * then the connection ends.
 */
final class BodyGuard extends ValveBase {

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
        try {
            if (request.getContentLengthLong() > limit) {
                refuse(response, limit);
            } else {
                getNext().invoke(request, response);
            }
            if (!guarded.isEnded() && hasBody(request) && !request.isAsync()) {
                drain(request, response, body);
            }
        } finally {
            coyote.setInputBuffer(body);
        }
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

    private static void refuse(Response response, long limit) throws IOException {
        SafetyHeaders.write(response);
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("application/problem+json");
        String problem = """
                {"title":"Content Too Large","status":413,"detail":"The body is larger than the limit of %d bytes."}
                """.formatted(limit).strip();
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
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
