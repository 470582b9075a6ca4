package io.seatwise.operations.backup;

import io.seatwise.access.partners.Installation;
import io.seatwise.base.storage.FolderMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps another installation's backup out of a data folder. A folder without a mark and a database, or with a database
 * that has no partner yet, takes any backup: a lost machine is restored on a new one.
 */
final class BackupOrigin {

    /** The option of a restore that takes another installation's backup on purpose. */
    static final String OPTION = "--other-installation";

    private final Path data;
    private final boolean takesOthers;
    private final Optional<UUID> ofFolder;
    private final Optional<UUID> expected;
    private Optional<UUID> ofBackup = Optional.empty();

    /** @param takesOthers whether another installation's backup is wanted */
    BackupOrigin(Path data, Path database, DatabaseBackup backups, boolean takesOthers) throws IOException {
        this.data = data;
        this.takesOthers = takesOthers;
        this.ofFolder = FolderMark.read(data);
        this.expected = expected(database, backups);
    }

    private Optional<UUID> expected(Path database, DatabaseBackup backups) {
        if (!Files.exists(database)) {
            return ofFolder;
        }
        try (Connection connection = backups.open(database)) {
            if (!hasPartner(connection)) {
                return Optional.empty();
            }
            return ofFolder.isPresent() ? ofFolder : mark(connection);
        } catch (SQLException damaged) {
            return ofFolder;
        }
    }

    /** @throws IOException where the backup is another installation's, or does not say whose, and that is not wanted */
    void require(Connection restored) throws IOException, SQLException {
        ofBackup = mark(restored);
        if (takesOthers || expected.isEmpty() || expected.equals(ofBackup)) {
            return;
        }
        throw new IOException(
                "%s The data folder %s belongs to installation %s. Nothing was changed. If you want this backup here, add %s."
                        .formatted(
                                ofBackup.map(each -> "The backup is of installation " + each + ".")
                                        .orElse("The backup does not say of which installation it is."),
                                data,
                                expected.get(),
                                OPTION));
    }

    /**
     * Keeps a mark that the restored database does not bear under another name: the next start marks the folder anew.
     *
     * @return whether there was one
     */
    boolean setMarkAside(String keptSuffix) throws IOException {
        if (ofFolder.isEmpty() || ofBackup.isEmpty() || ofFolder.equals(ofBackup)) {
            return false;
        }
        Files.move(data.resolve(FolderMark.FILE), data.resolve(FolderMark.FILE + keptSuffix));
        return true;
    }

    private static boolean hasPartner(Connection connection) throws SQLException {
        if (!hasTable(connection, "partner")) {
            return false;
        }
        try (PreparedStatement partners =
                connection.prepareStatement("select 1 from partner where partner_id <> ? fetch first 1 rows only")) {
            partners.setObject(1, Installation.KEY);
            try (ResultSet found = partners.executeQuery()) {
                return found.next();
            }
        }
    }

    private static Optional<UUID> mark(Connection connection) throws SQLException {
        if (!hasTable(connection, "installation")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select installation_id from installation")) {
            return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        return ScratchComparison.tables(connection).contains(name);
    }
}
