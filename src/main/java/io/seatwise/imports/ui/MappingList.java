package io.seatwise.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.base.ui.Notices;
import io.seatwise.base.ui.OrderInAddress;
import io.seatwise.base.ui.Tables;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import io.seatwise.imports.mapping.MappingRefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The stored mappings: each can be downloaded and deleted, and one of another partner be brought in. */
final class MappingList extends Div {

    private static final int LARGEST = 1 << 20;

    private final transient ImportMappings mappings;
    private final transient Scopes scopes;
    private final transient JsonMapper json;
    private final Div content = new Div();

    MappingList(ImportService imports, ImportMappings mappings, Scopes scopes, JsonMapper json) {
        this.mappings = mappings;
        this.scopes = scopes;
        this.json = json;
        addClassName("imports-mapping-list");
        Upload upload = new Upload(
                UploadHandler.inMemory((metadata, data) -> onReceived(new String(data, StandardCharsets.UTF_8))));
        upload.setUploadButton(new Button(getTranslation("imports.mappings.upload"), VaadinIcon.UPLOAD.create()));
        upload.setDropAllowed(false);
        upload.setAcceptedFileExtensions(".json");
        upload.setMaxFileSize(LARGEST);
        add(new H2(getTranslation("imports.mappings.stored")), content, upload);
    }

    void refresh() {
        content.removeAll();
        List<FileMapping> all = mappings.list(scopes.current());
        content.add(
                all.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.CONNECT,
                                getTranslation("imports.mappings.empty.title"),
                                getTranslation("imports.mappings.empty.text"))
                        : createGrid(all));
    }

    private Grid<FileMapping> createGrid(List<FileMapping> all) {
        Grid<FileMapping> grid = new Grid<>();
        Tables.style(grid, getTranslation("imports.mappings.stored"), getTranslation("imports.mappings.empty.text"));
        OrderInAddress.of(grid);
        grid.setAllRowsVisible(true);
        grid.addColumn(FileMapping::name)
                .setHeader(getTranslation("imports.mappings.name"))
                .setKey("name")
                .setComparator(Tables.byText(FileMapping::name))
                .setTooltipGenerator(FileMapping::name)
                .setFlexGrow(1);
        grid.addColumn(each -> KindNames.of(this, each.kind()))
                .setHeader(getTranslation("imports.column.kind"))
                .setKey("kind")
                .setComparator(Tables.byText(each -> KindNames.of(this, each.kind())))
                .setFlexGrow(1);
        grid.addColumn(each -> String.join(", ", each.header()))
                .setHeader(getTranslation("imports.mappings.header"))
                .setTooltipGenerator(each -> String.join(", ", each.header()))
                .setFlexGrow(2);
        grid.addComponentColumn(this::createActions)
                .setHeader(getTranslation("imports.mappings.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(all);
        return grid;
    }

    private Div createActions(FileMapping mapping) {
        Anchor download = new Anchor(download(mapping), getTranslation("imports.mappings.download"));
        download.getElement()
                .setAttribute("aria-label", getTranslation("imports.mappings.download.of", mapping.name()));
        Button delete = new Button(getTranslation("imports.mappings.delete"), event -> onDelete(mapping));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        delete.setAriaLabel(getTranslation("imports.mappings.delete.of", mapping.name()));
        Div actions = new Div(download, delete);
        actions.addClassName("imports-actions");
        return actions;
    }

    private DownloadHandler download(FileMapping mapping) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(mapping);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "seatwise-mapping-" + mapping.name() + ".json",
                    "application/json",
                    bytes.length);
        });
    }

    private void onDelete(FileMapping mapping) {
        Confirm.askBeforeRemoving(
                getTranslation("imports.mappings.delete.title", mapping.name()),
                getTranslation("imports.mappings.delete.text"),
                getTranslation("imports.mappings.delete"),
                () -> {
                    mappings.delete(scopes.current(), mapping.name());
                    Notices.done(getTranslation("imports.mappings.deleted", mapping.name()));
                    refresh();
                });
    }

    private void onReceived(String text) {
        try {
            FileMapping mapping = json.readValue(text, FileMapping.class);
            mappings.save(scopes.current(), mapping);
            Notices.done(getTranslation("imports.mappings.saved", mapping.name()));
            refresh();
        } catch (MappingRefusedException refusal) {
            Notices.failed(
                    getTranslation(refusal.text().key(), refusal.text().values().toArray()));
        } catch (JacksonException exception) {
            Notices.failed(getTranslation("imports.mappings.notOne"));
        }
    }
}
