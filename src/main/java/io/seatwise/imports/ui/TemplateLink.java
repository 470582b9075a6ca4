package io.seatwise.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ProblemCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** Downloads the template of a kind of file: its columns and an example row. */
public final class TemplateLink extends Anchor {

    public TemplateLink(FileKind<?> kind, String text) {
        super(template(kind), text);
    }

    private static DownloadHandler template(FileKind<?> kind) {
        return DownloadHandler.fromInputStream(event -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ProblemCsv.template(bytes, kind);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    "seatwise-" + kind.name() + ".csv",
                    "text/csv",
                    bytes.size());
        });
    }
}
