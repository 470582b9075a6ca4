package io.seatwise.exports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.access.StepUp;
import io.seatwise.access.StepUpNeededException;
import io.seatwise.access.StepUpPrompt;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.storage.StorageUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Downloads of reports for links on screens. Permissions are checked on each request, for the person who is signed
 * in then: a link that was made for somebody else gives nothing away. A file about all customers needs a factor that was
 * proven recently; tokens are not asked.
 */
@Component
public class ExportDownloads {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDownloads.class);

    private final Exports exports;
    private final Scopes scopes;
    private final StepUp stepUp;
    private final StepUpPrompt prompt;

    ExportDownloads(Exports exports, Scopes scopes, StepUp stepUp, StepUpPrompt prompt) {
        this.exports = exports;
        this.scopes = scopes;
        this.stepUp = stepUp;
        this.prompt = prompt;
    }

    /**
     * A handler for an anchor.
     *
     * @param parameters what the screen shows at the moment of the click; asked outside the session's lock, so it should
     *     read one immutable value
     */
    public DownloadHandler of(String report, SerializableSupplier<Map<String, List<String>>> parameters) {
        return of(report, parameters, () -> {});
    }

    /** The same, with something to run in the UI when the file has left or failed. */
    public DownloadHandler of(
            String report,
            SerializableSupplier<Map<String, List<String>>> parameters,
            SerializableRunnable afterwards) {
        return new Handler(report, parameters, afterwards);
    }

    /**
     * Opens a report for the signed-in person.
     *
     * @throws StepUpNeededException for a file about all customers when the person's last proof is too old
     */
    public Download open(String report, Map<String, List<String>> parameters) {
        if (exports.find(report).filter(Report::listed).isPresent()) {
            stepUp.require();
        }
        return exports.open(scopes.current(), report, parameters);
    }

    private void send(String report, Map<String, List<String>> parameters, HttpServletResponse response)
            throws IOException {
        try {
            open(report, parameters).sendTo(response);
        } catch (NotFoundException exception) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, exception);
        } catch (AccessDeniedException exception) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, exception);
        } catch (IllegalArgumentException exception) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, exception);
        } catch (ExportsBusyException | StorageUnavailableException exception) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, exception);
        }
    }

    private static void refuse(HttpServletResponse response, int status, RuntimeException exception)
            throws IOException {
        if (response.isCommitted()) {
            throw exception;
        }
        response.reset();
        response.sendError(status);
    }

    private final class Handler implements DownloadHandler {

        private final String report;
        private final SerializableSupplier<Map<String, List<String>>> parameters;
        private final SerializableRunnable afterwards;

        Handler(
                String report,
                SerializableSupplier<Map<String, List<String>>> parameters,
                SerializableRunnable afterwards) {
            this.report = report;
            this.parameters = parameters;
            this.afterwards = afterwards;
        }

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            HttpServletResponse response =
                    (HttpServletResponse) ((VaadinServletResponse) event.getResponse()).getResponse();
            try {
                send(report, parameters.get(), response);
                tell(event.getUI(), afterwards);
            } catch (StepUpNeededException needed) {
                // The browser stays on the page and saves nothing
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                tell(event.getUI(), prompt::ask);
            } catch (IOException | RuntimeException failed) {
                tell(event.getUI(), afterwards);
                throw failed;
            }
        }

        /** The window may be gone by now; nobody is left to be told. */
        private static void tell(UI ui, SerializableRunnable what) {
            try {
                ui.access(what::run);
            } catch (UIDetachedException closed) {
                LOG.debug("The window was closed during its download");
            }
        }

        @Override
        public String getUrlPostfix() {
            return report;
        }
    }
}
