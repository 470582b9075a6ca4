package io.seatwise.operations.backup;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A backup's file, named by its time in UTC: {@code seatwise-20261128T021000Z.zip}, {@code …-before-migration.zip}, with
 * {@code .sealed} at the end where it is encrypted. One of PostgreSQL ends with {@code .dump} in the place of {@code .zip}.
 */
record BackupName(Path file, LocalDateTime madeAt, boolean isBeforeMigration, boolean isEncrypted) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NAME =
            Pattern.compile("seatwise-(\\d{8}T\\d{6}Z)(-before-migration)?\\.(?:zip|dump)(\\.sealed)?");

    static BackupName of(Path folder, LocalDateTime madeAt, boolean beforeMigration, boolean encrypted) {
        String name = "seatwise-" + TIME.format(madeAt) + (beforeMigration ? "-before-migration" : "") + ".zip"
                + (encrypted ? ".sealed" : "");
        return new BackupName(folder.resolve(name), madeAt, beforeMigration, encrypted);
    }

    /** A backup of PostgreSQL. */
    static BackupName ofDump(Path folder, LocalDateTime madeAt, boolean beforeMigration, boolean encrypted) {
        String name = "seatwise-" + TIME.format(madeAt) + (beforeMigration ? "-before-migration" : "") + ".dump"
                + (encrypted ? ".sealed" : "");
        return new BackupName(folder.resolve(name), madeAt, beforeMigration, encrypted);
    }

    static Optional<BackupName> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BackupName(
                    file, LocalDateTime.parse(name.group(1), TIME), name.group(2) != null, name.group(3) != null));
        } catch (DateTimeParseException exception) {
            return Optional.empty();
        }
    }
}
