package io.seatwise.base.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Writes errors that only a status is known of, such as a broken request line: the safety headers, the status and no word
 * more. Below {@code /api}, and where a body was refused, it is a problem document. No error page is called, because that
 * would be another request, which the security filters look at again.
 */
public final class PlainErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        Optional<BodyRefusedException> refused = BodyGuard.refusal(request);
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (refused.isPresent()) {
                RefusedRequest.write(
                        response,
                        refused.get().status(),
                        String.valueOf(refused.get().getMessage()));
            } else if (status != null && isApi(request.getDecodedRequestURI(), request.getContextPath())) {
                RefusedRequest.write(response, status, "The request was refused.");
            } else {
                SafetyHeaders.complete(response);
                response.setContentType("text/plain;charset=utf-8");
                response.getOutputStream()
                        .write(("Error " + response.getStatus() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            response.finishResponse();
        } catch (IOException exception) {
            container.getLogger().debug("An error could not be reported", exception);
        }
    }

    /** The server has decoded and normalised the path; it is null where its request line is broken. */
    private static boolean isApi(@Nullable String path, @Nullable String context) {
        return path != null && path.startsWith((context == null ? "" : context) + "/api/");
    }
}
