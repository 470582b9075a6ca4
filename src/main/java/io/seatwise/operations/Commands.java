package io.seatwise.operations;

import io.seatwise.operations.backup.BackupCommand;
import io.seatwise.operations.migration.MigrationCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalInt;

/** Runs the commands of the packaged jar that are not the portal itself. */
public final class Commands {

    private Commands() {}

    /** Runs the command that the arguments name; empty where they name none and the portal is to start. */
    public static OptionalInt run(String... arguments) {
        // What a command answers is its result, not a line of the log
        try (PrintStream answer =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            if (LicencesCommand.isNamedBy(arguments)) {
                return OptionalInt.of(new LicencesCommand(answer).run());
            }
            if (MigrationCommand.isNamedBy(arguments)) {
                return OptionalInt.of(new MigrationCommand(System.getenv(), answer).run());
            }
            if (AuditCommand.isNamedBy(arguments)) {
                return OptionalInt.of(new AuditCommand(System.getenv(), answer).run());
            }
            if (BackupCommand.isNamedBy(arguments)) {
                return OptionalInt.of(new BackupCommand(System.getenv(), Clock.systemUTC(), answer).run(arguments));
            }
        }
        return OptionalInt.empty();
    }
}
