package io.seatwise.operations.backup;

import io.seatwise.base.storage.PrivateFiles;
import io.seatwise.base.storage.SealedStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes and restores backups of the embedded database. A backup counts only after it was restored into a scratch
 * database and compared; what does not pass is deleted.
 */
public final class DatabaseBackup {

    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;IFEXISTS=TRUE";
    private static final String SUFFIX = ".mv.db";

    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final @Nullable String key;
    private final String user;
    private final String password;

    /**
     * @param folder that holds the backups
     * @param key encrypts them; null for none
     * @param user of the database
     * @param password of the database
     */
    public DatabaseBackup(Path folder, @Nullable String key, String user, String password) {
        this.password = password;
        this.folder = folder;
        this.key = key == null || key.isBlank() ? null : key;
        this.user = user;
    }

    /** Whether there is a key, so that each backup is encrypted. */
    boolean isEncrypting() {
        return key != null;
    }

    /** Whether this file is encrypted with the key that there is. */
    boolean isEncryptedByKey(Path file) throws IOException {
        return key != null && SealedStream.isSealedWith(file, key);
    }

    /** Backs up the open database, proves the backup, deletes older ones by the policy. */
    public Path make(DataSource live, LocalDateTime now, boolean beforeMigration) throws IOException, SQLException {
        createPrivate(folder);
        deleteLeftovers(now);
        BackupName name = BackupName.of(folder, now, beforeMigration, key != null);
        Path plain = Files.createTempFile(folder, "making-", ".zip");
        Path sealed = Files.createTempFile(folder, "making-", ".sealed");
        Path product = key == null ? plain : sealed;
        try (Connection connection = live.getConnection()) {
            List<String> differences = List.of("not compared yet");
            for (int attempt = 0; attempt < ATTEMPTS && !differences.isEmpty(); attempt++) {
                differences = attempt(connection, plain, sealed);
            }
            if (!differences.isEmpty()) {
                throw new IOException("The backup differs from the database: " + String.join("; ", differences));
            }
            Files.move(product, name.file(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(sealed);
        }
        deleteSuperfluous(now);
        return name.file();
    }

    /**
     * Makes a backup and compares it.
     *
     * @return the differences; a table of waiting work may seem one, since it can have as many rows after the backup as
     *     before and others in between
     */
    private List<String> attempt(Connection live, Path plain, Path sealed) throws IOException, SQLException {
        Map<String, Long> before = ScratchComparison.counts(live);
        try (PreparedStatement backup = live.prepareStatement("backup to ?")) {
            backup.setString(1, plain.toString());
            backup.execute();
        }
        if (key != null) {
            try (InputStream in = Files.newInputStream(plain);
                    OutputStream out = Files.newOutputStream(sealed)) {
                SealedStream.encrypt(in, out, key);
            }
        }
        Map<String, Long> restored = restoredCounts(key == null ? plain : sealed, key != null);
        return ScratchComparison.differences(before, restored, ScratchComparison.counts(live));
    }

    /** Deletes what backups that were cut off left behind more than a day ago. */
    void deleteLeftovers(LocalDateTime now) throws IOException {
        Instant end = now.minusDays(1).toInstant(ZoneOffset.UTC);
        List<Path> leftovers;
        try (Stream<Path> files = Files.list(folder)) {
            leftovers = files.filter(file -> file.getFileName().toString().matches("(making|proving|decrypting)-.*"))
                    .toList();
        }
        for (Path each : leftovers) {
            if (Files.getLastModifiedTime(each).toInstant().isBefore(end)) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }

    /** Deletes what the policy does not keep. */
    void deleteSuperfluous(LocalDateTime now) throws IOException {
        for (BackupName each : BackupPolicy.superfluous(all(), now.toLocalDate())) {
            Files.deleteIfExists(each.file());
        }
    }

    /** The files of all backups that passed, newest first. */
    public List<Path> files() throws IOException {
        return all().stream().map(BackupName::file).toList();
    }

    /** All backups that passed, newest first. */
    List<BackupName> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BackupName.of(file).stream())
                    .sorted(Comparator.comparing(BackupName::madeAt)
                            .thenComparing(each -> each.file().toString())
                            .reversed())
                    .toList();
        }
    }

    /**
     * Puts a backup in the place of the database. The backup is opened and read first; a database that is there is kept
     * beside it under another name. A migration that was cut off is over with it.
     *
     * @param database the file that the application opens
     */
    public void restore(Path backup, Path database, String keptSuffix) throws IOException, SQLException {
        restore(backup, database, keptSuffix, restored -> {});
    }

    /** Looks at the database of a backup before it replaces the one that is there; what it throws ends the restore. */
    interface Look {
        void at(Connection restored) throws IOException, SQLException;
    }

    /** {@link #restore(Path, Path, String)}, where the look at the backup allows it. */
    void restore(Path backup, Path database, String keptSuffix, Look look) throws IOException, SQLException {
        Path parent = Objects.requireNonNull(database.toAbsolutePath().getParent());
        createPrivate(parent);
        Path scratch = Files.createTempDirectory(parent, "restoring-");
        try {
            Path file = unpack(backup, scratch, SealedStream.isSealed(backup));
            try (Connection connection = open(file)) {
                if (ScratchComparison.counts(connection).isEmpty()) {
                    throw new IOException("The backup holds no tables.");
                }
                look.at(connection);
            }
            if (Files.exists(database)) {
                Files.move(database, database.resolveSibling(database.getFileName() + keptSuffix));
            }
            Files.move(file, database, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.protectDatabase(database);
            new MigrationMark(database).end();
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    /** Decrypts a backup into a file beside it, without the ending of the encrypted one. */
    Path decryptBeside(Path backup) throws IOException {
        if (key == null) {
            throw new IOException("This backup is encrypted: set SEATWISE_BACKUP_KEY.");
        }
        String name = backup.getFileName().toString();
        Path plain = backup.resolveSibling(name.substring(0, name.lastIndexOf('.')));
        Path open = Files.createTempFile(backup.toAbsolutePath().getParent(), "decrypting-", ".dump");
        try {
            try (InputStream in = Files.newInputStream(backup);
                    OutputStream out = Files.newOutputStream(open)) {
                SealedStream.decrypt(in, out, key);
            }
            return Files.move(open, plain, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(open);
        }
    }

    private Map<String, Long> restoredCounts(Path backup, boolean encrypted) throws IOException, SQLException {
        Path scratch = Files.createTempDirectory(folder, "proving-");
        try {
            return counts(unpack(backup, scratch, encrypted));
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private Map<String, Long> counts(Path file) throws SQLException {
        try (Connection connection = open(file)) {
            return ScratchComparison.counts(connection);
        }
    }

    /** Opens the embedded database in this file, which no other process has open. */
    Connection open(Path file) throws SQLException {
        return DriverManager.getConnection(url(file), user, password);
    }

    private Path unpack(Path backup, Path scratch, boolean encrypted) throws IOException {
        Path zip = backup;
        if (encrypted) {
            if (key == null) {
                throw new IOException("This backup is encrypted: set SEATWISE_BACKUP_KEY.");
            }
            zip = scratch.resolve("backup.zip");
            try (InputStream in = Files.newInputStream(backup);
                    OutputStream out = Files.newOutputStream(zip)) {
                SealedStream.decrypt(in, out, key);
            }
        }
        Path file = scratch.resolve("seatwise" + SUFFIX);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(SUFFIX)) {
                    Files.copy(in, file);
                    return file;
                }
            }
        }
        throw new IOException("The file is no backup of Seatwise: it holds no database.");
    }

    /** The address of the embedded database in this file; a connection to it never makes the file. */
    static String url(Path database) {
        String name = database.toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + OPTIONS;
    }

    /** Whether another process has this database open; false where the file is missing or damaged. */
    public static boolean isOpenElsewhere(Path database, String user, String password) throws SQLException {
        if (!Files.exists(database)) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(url(database), user, password)) {
            return connection.isClosed();
        } catch (SQLException exception) {
            if (exception.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
            if (exception.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
                return false;
            }
            throw exception;
        }
    }

    static void createPrivate(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
