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
        if (!LicencesCommand.isNamedBy(arguments)
                && !MigrationCommand.isNamedBy(arguments)
                && !AuditCommand.isNamedBy(arguments)
                && !ReplayCommand.isNamedBy(arguments)
                && !BackupCommand.isNamedBy(arguments)) {
            // The portal itself: its log needs the stream that is closed below
            return OptionalInt.empty();
        }
        // What a command answers is its result, not a line of the log
        try (PrintStream answer =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            return OptionalInt.of(run(answer, arguments));
        }
    }

    private static int run(PrintStream answer, String... arguments) {
        if (LicencesCommand.isNamedBy(arguments)) {
            return new LicencesCommand(answer).run();
        }
        if (MigrationCommand.isNamedBy(arguments)) {
            return new MigrationCommand(System.getenv(), answer).run();
        }
        if (AuditCommand.isNamedBy(arguments)) {
            return new AuditCommand(System.getenv(), answer).run(arguments);
        }
        if (ReplayCommand.isNamedBy(arguments)) {
            return new ReplayCommand(System.getenv(), answer).run();
        }
        return new BackupCommand(System.getenv(), Clock.systemUTC(), answer).run(arguments);
    }
}
