package io.seatwise.base.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Writes Tomcat's own errors, such as a broken request line: the safety headers, the status and no word more. */
public final class PlainErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SafetyHeaders.write(response);
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream().write(("Error " + response.getStatus() + "\n").getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException exception) {
            container.getLogger().debug("An error could not be reported", exception);
        }
    }
}
