package io.seatwise.imports.pipeline;

import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.mapping.MappingRecognition.Choice;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of a run, with what tells its header from other lines.
 *
 * @param path the working copy
 * @param name what the sender calls the file
 * @param mappings the partner's mappings that it may be read with
 */
record FileInput(Path path, String name, Recognition recognition, Choice mappings, ImportLimits limits) {

    TabularFile table() {
        return new TabularFile(path, limits.table());
    }

    /** Rates how much a line looks like the header; see {@link RowSink#likeness}. */
    int likeness(List<String> names) {
        return mappings.isHeader(names) ? RowSink.HEADER : recognition.likeness(names, mappings.known(names));
    }
}
