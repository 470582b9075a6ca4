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
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.OnError;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Where files are dropped. The upload component limits sizes in the browser alone, so the handler is our own: the
 * service counts the bytes while it writes them down and stops at the limit.
 */
final class ImportUpload extends Div {

    private final transient ImportService imports;
    private final transient Scopes scopes;
    private final transient Consumer<ImportRun> received;
    private final transient Consumer<String> announced;
    private final Upload upload = new Upload();

    ImportUpload(ImportService imports, Scopes scopes, Consumer<ImportRun> received, Consumer<String> announced) {
        this.imports = imports;
        this.scopes = scopes;
        this.received = received;
        this.announced = announced;
        addClassName("imports-upload");
        Button choose = new Button(getTranslation("imports.upload.choose"), VaadinIcon.UPLOAD.create());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("imports.upload.drop")));
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx", ".json");
        upload.setUploadHandler(new Receiver());
        upload.addFileRejectedListener(
                event -> Notices.failed(getTranslation("imports.upload.wrongType", event.getFileName())));
        ImportLimits limits = imports.limits();
        Formats formats = Formats.current();
        Span hint = new Span(getTranslation(
                "imports.upload.hint",
                formats.bytes(limits.maxFileSize().toBytes()),
                formats.bytes(limits.maxWorkbookSize().toBytes())));
        hint.addClassName("imports-hint");
        add(upload, hint);
    }

    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            String name = event.getFileName();
            try (InputStream content = event.getInputStream()) {
                ImportRun run = imports.submit(scopes.current(), name, content, ImportMode.VALIDATE, OnError.REJECT);
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
            return imports.limits().maxFileSize().toBytes();
        }

        @Override
        public long getFileSizeMax() {
            return imports.limits().maxFileSize().toBytes();
        }
    }

    private void onRefused(String name, ImportRefusedException refusal) {
        String text = getTranslation("imports.refused." + refusal.reason(), name);
        announced.accept(text);
        Notices.failed(text);
    }
}
