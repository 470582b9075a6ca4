package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one demo file: a header and rows with as many values. Null becomes an empty cell. */
final class DemoCsv {

    private final CsvWriter writer;
    private final int columns;

    private DemoCsv(CsvWriter writer, int columns) {
        this.writer = writer;
        this.columns = columns;
    }

    /** @param header the names of the columns, a comma between two */
    static Path write(Path folder, String name, String header, Consumer<DemoCsv> rows) throws IOException {
        Path file = folder.resolve(name);
        String[] names = header.split(",");
        try (CsvWriter writer = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            writer.writeRecord(names);
            rows.accept(new DemoCsv(writer, names.length));
        }
        return file;
    }

    /** Whether the file has no rows, as in a small portfolio without data of a kind. */
    static boolean isEmpty(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(2).count() < 2;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    void row(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
        }
        writer.writeRecord(Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .toArray(String[]::new));
    }
}
