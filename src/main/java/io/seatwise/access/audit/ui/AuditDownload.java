package io.seatwise.access.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.UIScope;
import io.seatwise.access.StepUp;
import io.seatwise.access.StepUpNeededException;
import io.seatwise.access.StepUpPrompt;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.base.ui.DownloadLink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Makes the link that takes an audit as a CSV file, after a recent second factor. */
@Component
@UIScope
public class AuditDownload {

    private final StepUp stepUp;
    private final StepUpPrompt prompt;
    private final Clock clock;

    AuditDownload(StepUp stepUp, StepUpPrompt prompt, Clock clock) {
        this.stepUp = stepUp;
        this.prompt = prompt;
        this.clock = clock;
    }

    /** Writes the file for who is signed in when the link is clicked. */
    @FunctionalInterface
    public interface Content {

        /** @throws StorageUnavailableException before the first byte, while the storage is read-only */
        void writeTo(OutputStream output) throws IOException;
    }

    /**
     * Makes the link.
     *
     * @param name the begin of the file's name; the day and the extension follow
     * @param label the text of the link
     * @param hint what the file holds
     */
    public Anchor link(String name, String label, String hint, Content content) {
        DownloadHandler handler = event -> {
            try {
                stepUp.require();
            } catch (StepUpNeededException needed) {
                // The browser stays on the page and saves nothing
                event.getResponse().setStatus(HttpServletResponse.SC_NO_CONTENT);
                event.getUI().access(prompt::ask);
                return;
            }
            event.setFileName(name + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            try {
                content.writeTo(event.getOutputStream());
            } catch (StorageUnavailableException readOnly) {
                // Refused before the first byte: a failed download, and no file with an error in it
                ((VaadinServletResponse) event.getResponse()).reset();
                event.getResponse()
                        .sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, String.valueOf(readOnly.getMessage()));
            }
        };
        return new DownloadLink(handler, label, hint);
    }
}
