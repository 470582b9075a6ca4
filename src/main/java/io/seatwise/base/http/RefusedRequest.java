package io.seatwise.base.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers a request that the server refuses before any controller or page sees it, as a problem document. */
public final class RefusedRequest {

    private RefusedRequest() {}

    /** Writes the whole answer with the safety headers. {@code detail} holds nothing that needs escaping. */
    public static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        SafetyHeaders.write(response);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        String problem =
                """
                {"title":"%s","status":%d,"detail":"%s"}
                """.formatted(status.getReasonPhrase(), status.value(), detail).strip();
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns why the body of a request was refused: by a guard, or by Tomcat when it read form fields. */
    public static Optional<BodyRefusedException> body(@Nullable Throwable failure) {
        return cause(failure, BodyRefusedException.class)
                .or(() -> cause(failure, InvalidParameterException.class).map(RefusedRequest::ofForm));
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable failure, Class<T> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }

    private static BodyRefusedException ofForm(InvalidParameterException form) {
        return form.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                ? new BodyRefusedException(HttpStatus.CONTENT_TOO_LARGE, "The form is larger than the limit.")
                : new BodyRefusedException(HttpStatus.BAD_REQUEST, "The form cannot be read.");
    }
}
