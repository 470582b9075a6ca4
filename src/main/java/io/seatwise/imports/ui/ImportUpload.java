package io.seatwise.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Notices;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.OnError;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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
    private final ComboBox<CustomerChoices.Choice> customer = new ComboBox<>();

    /** Read by the request of an upload, which does not hold the session's lock. */
    private transient volatile @Nullable UUID chosen;

    ImportUpload(
            ImportService imports,
            Scopes scopes,
            CustomerChoices customers,
            Consumer<ImportRun> received,
            Consumer<String> announced) {
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
        nameProxyLimit(limits);
        Formats formats = Formats.current();
        Span hint = new Span(getTranslation(
                "imports.upload.hint",
                formats.bytes(limits.maxFileSize().toBytes()),
                formats.bytes(limits.maxWorkbookSize().toBytes())));
        hint.addClassName("imports-hint");
        createCustomer(customers);
        add(upload, hint, customer);
    }

    /** Chooses whose files are dropped next. */
    void setCustomer(CustomerChoices.Choice choice) {
        customer.setValue(choice);
    }

    /** A 413 that did not pass through {@link #onRefused} comes from a proxy that refuses the body before us. */
    private void nameProxyLimit(ImportLimits limits) {
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

    private void createCustomer(CustomerChoices customers) {
        customer.addClassName("imports-customer");
        customer.setLabel(getTranslation("imports.customer"));
        customer.setHelperText(getTranslation("imports.customer.hint"));
        customer.setClearButtonVisible(true);
        customer.setItemLabelGenerator(CustomerChoices.Choice::name);
        customer.setItems(query ->
                customers
                        .search(scopes.current(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        customer.addValueChangeListener(event ->
                chosen = event.getValue() == null ? null : event.getValue().tenantId());
    }

    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            String name = event.getFileName();
            try (InputStream content = event.getInputStream()) {
                ImportRun run =
                        imports.submit(scopes.current(), name, content, ImportMode.VALIDATE, OnError.REJECT, chosen);
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
