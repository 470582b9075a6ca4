package io.seatwise.operations.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks the embedded database while its schema changes. H2 makes each statement of a schema change final at once, so a
 * process that ends in the middle of a migration leaves half of it. A start that finds the mark puts the database back as
 * it was before: from the backup made before the migration, or empty where it was new.
 *
 * <p>The mark is a file beside the database's, since it must be read before the database is opened. Nothing but the
 * migration runs while it is there, so nothing that people did is taken back.
 */
public final class MigrationMark {

    /** The end of the name of the mark. */
    public static final String SUFFIX = ".migrating";

    private static final String KEPT = ".unfinished";

    private static final Logger LOG = LoggerFactory.getLogger(MigrationMark.class);

    private final Path database;
    private final Path mark;

    /** @param database the file that the application opens */
    public MigrationMark(Path database) {
        this.database = database;
        this.mark = database.resolveSibling(database.getFileName() + SUFFIX);
    }

    /**
     * Marks the database before its first statement.
     *
     * @param backup the backup of the present state; null where the database is new
     */
    public void begin(@Nullable Path backup) throws IOException {
        Path written = mark.resolveSibling(mark.getFileName() + ".new");
        String content = backup == null ? "" : backup.toAbsolutePath().toString();
        try (FileChannel file = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(written, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the mark after the last statement; does nothing without one. */
    public void end() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** Whether a migration began that did not end. */
    public boolean isSet() {
        return Files.exists(mark);
    }

    /**
     * The backup that {@link #recover} restores; empty where the database was new.
     *
     * @throws IOException where the mark cannot be read
     */
    public Optional<Path> backup() throws IOException {
        String content = Files.readString(mark);
        return content.isBlank() ? Optional.empty() : Optional.of(Path.of(content));
    }

    /**
     * Puts the database back as it was before the migration, and removes the mark. The last half-migrated file is
     * kept beside it, and only the last, so that a migration that fails at each start does not fill the disk. Can be
     * interrupted and called again.
     */
    public void recover(DatabaseBackup backups) throws IOException, SQLException {
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + KEPT));
        Optional<Path> backup = backup();
        if (backup.isPresent()) {
            backups.restore(backup.get(), database, KEPT);
            LOG.warn(
                    "A migration was cut off. The database was restored from {}; the half-migrated one is kept as {}{}",
                    backup.get(),
                    database.getFileName(),
                    KEPT);
        } else {
            if (Files.exists(database)) {
                Files.move(database, database.resolveSibling(database.getFileName() + KEPT));
            }
            LOG.warn("The first start was cut off while it made the tables. They are made anew.");
        }
        end();
    }
}
