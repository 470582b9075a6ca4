package io.seatwise.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Notices;
import io.seatwise.imports.FileName;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/**
 * Where files are dropped. The upload component limits sizes in the browser alone, so the handler is our own: the
 * service counts the bytes while it writes them down and stops at the limit.
 */
final class ImportUpload extends Div {

    private final transient ImportService imports;
    private final transient ImportLimits limits;
    private final transient Scopes scopes;
    private final transient Consumer<ImportRun> received;
    private final transient Consumer<String> announced;
    private final Upload upload = new Upload();
    private final UploadOptions options;

    ImportUpload(
            ImportService imports,
            ImportLimits limits,
            Scopes scopes,
            UploadOptions options,
            Consumer<ImportRun> received,
            Consumer<String> announced) {
        this.imports = imports;
        this.limits = limits;
        this.scopes = scopes;
        this.received = received;
        this.announced = announced;
        this.options = options;
        addClassName("imports-upload");
        Button choose = new Button(getTranslation("imports.upload.choose"), VaadinIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imports.upload.drop")));
        upload.setAcceptedFileExtensions(FileName.endings().toArray(String[]::new));
        upload.setUploadHandler(new Receiver());
        upload.addFileRejectedListener(
                event -> Notices.failed(getTranslation("imports.upload.wrongType", event.getFileName())));
        nameProxyLimit();
        Formats formats = Formats.current();
        Span hint = new Span(getTranslation(
                "imports.upload.hint",
                formats.bytes(limits.maxFileSize().toBytes()),
                formats.bytes(limits.maxWorkbookSize().toBytes())));
        hint.addClassName("imports-hint");
        add(upload, hint, options);
    }

    /** A 413 that did not pass through {@link #onRefused} comes from a proxy that refuses the body before us. */
    private void nameProxyLimit() {
        String status = "event.detail.xhr.status";
        upload.getElement()
                .addEventListener("upload-error", event -> {
                    if (event.getEventData().get(status).asInt(0) == HttpStatus.CONTENT_TOO_LARGE.value()) {
                        String text = getTranslation(
                                "imports.upload.tooLargeForProxy",
                                Formats.current().bytes(limits.maxFileSize().toBytes()));
                        announced.accept(text);
                        Notices.failed(text);
                    }
                })
                .addEventData(status);
    }

    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            String name = event.getFileName();
            try (InputStream content = event.getInputStream()) {
                ImportRun run = imports.submit(scopes.current(), name, content, options.options());
                ui.access(() -> {
                    upload.clearFileList();
                    received.accept(run);
                });
            } catch (ImportRefusedException refusal) {
                event.reject(refusal.getMessage());
                ui.access(() -> onRefused(name, refusal));
            }
        }

        @Override
        public long getRequestSizeMax() {
            return limits.maxFileSize().toBytes();
        }

        @Override
        public long getFileSizeMax() {
            return limits.maxFileSize().toBytes();
        }
    }

    private void onRefused(String name, ImportRefusedException refusal) {
        String text = getTranslation("imports.refused." + refusal.reason(), name);
        announced.accept(text);
        Notices.failed(text);
    }
}
