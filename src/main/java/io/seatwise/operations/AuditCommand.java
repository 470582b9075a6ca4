package io.seatwise.operations;

import io.seatwise.access.audit.AuditCheck;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The command {@code verify-audit} of the packaged jar. It asks the running Seatwise, which alone has both the key and
 * the embedded database.
 */
final class AuditCommand {

    private final RunningPortal portal;

    AuditCommand(Map<String, String> environment, PrintStream out) {
        this.portal = new RunningPortal(environment, out);
    }

    AuditCommand(Path data, Duration pickedUp, PrintStream out) {
        this.portal = new RunningPortal(data, pickedUp, out);
    }

    /** Whether the arguments name this command. */
    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(AuditCheck.REQUEST);
    }

    /** @return 0 where every partner's audit is whole, 1 where one is not, 2 where nobody answered */
    int run() {
        return portal.ask(AuditCheck.REQUEST, AuditCheck.WHOLE);
    }
}
