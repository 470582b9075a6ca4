package io.seatwise.operations;

import io.seatwise.access.audit.AuditCheck;
import io.seatwise.base.storage.FolderRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@code verify-audit} of the packaged jar. It asks the running Seatwise, which alone has both the key and
 * the embedded database.
 */
final class AuditCommand {

    static final int BROKEN = 1;
    static final int NO_ANSWER = 2;

    private static final Duration PICKED_UP = Duration.ofSeconds(30);

    private final Path data;
    private final Duration pickedUp;
    private final PrintStream out;

    AuditCommand(Map<String, String> environment, PrintStream out) {
        this(Path.of(environment.getOrDefault("SEATWISE_DATA_DIR", "data")), PICKED_UP, out);
    }

    AuditCommand(Path data, Duration pickedUp, PrintStream out) {
        this.data = data.toAbsolutePath().normalize();
        this.pickedUp = pickedUp;
        this.out = out;
    }

    /** Whether the arguments name this command. */
    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("verify-audit");
    }

    /** @return 0 where every partner's audit is whole, 1 where one is not, 2 where nobody answered */
    int run() {
        try {
            Optional<String> answer = Files.isDirectory(data)
                    ? new FolderRequest(data, AuditCheck.REQUEST).ask(pickedUp)
                    : Optional.empty();
            if (answer.isEmpty()) {
                out.println("No running Seatwise answers in " + data + ". Start it, or set SEATWISE_DATA_DIR.");
                return NO_ANSWER;
            }
            String[] parts = answer.get().split("\n", 2);
            out.println(parts.length == 2 && !parts[1].isBlank() ? parts[1] : "There is no partner yet.");
            return parts[0].equals(AuditCheck.WHOLE) ? 0 : BROKEN;
        } catch (IOException failure) {
            out.println("Failed: " + failure.getMessage());
            return NO_ANSWER;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
