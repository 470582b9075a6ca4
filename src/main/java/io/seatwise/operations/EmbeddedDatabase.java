package io.seatwise.operations;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the file of the embedded database. */
final class EmbeddedDatabase {

    private static final String SCHEME = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";

    private EmbeddedDatabase() {}

    /** The file behind this address; empty for PostgreSQL and for a database in memory. */
    static Optional<Path> file(@Nullable String url) {
        if (url == null || !url.startsWith(SCHEME)) {
            return Optional.empty();
        }
        int end = url.indexOf(';');
        String name = url.substring(SCHEME.length(), end < 0 ? url.length() : end);
        return Optional.of(Path.of(name + SUFFIX).toAbsolutePath().normalize());
    }
}
