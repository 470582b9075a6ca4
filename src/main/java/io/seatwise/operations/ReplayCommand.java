package io.seatwise.operations;

import io.seatwise.base.storage.LedgerFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The command {@code replay} of the packaged jar. It asks the running Seatwise to bring the imports of its ledger into
 * the restored database.
 */
final class ReplayCommand {

    private final RunningPortal portal;

    ReplayCommand(Map<String, String> environment, PrintStream out) {
        this.portal = new RunningPortal(environment, out);
    }

    ReplayCommand(Path data, Duration pickedUp, PrintStream out) {
        this.portal = new RunningPortal(data, pickedUp, out);
    }

    /** Whether the arguments name this command. */
    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(LedgerFolder.REPLAY);
    }

    /** @return 0 where every import of the ledger is in the database, 1 where one is not, 2 where nobody answered */
    int run() {
        return portal.ask(LedgerFolder.REPLAY, LedgerFolder.WHOLE);
    }
}
