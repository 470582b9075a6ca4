package io.seatwise.operations;

import io.seatwise.base.storage.FolderRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks the running Seatwise through its data folder, on behalf of a command of the packaged jar. */
final class RunningPortal {

    private static final int NOT_GOOD = 1;

    /** The end of a command that nobody answered. */
    static final int NO_ANSWER = 2;

    private static final Duration PICKED_UP = Duration.ofSeconds(30);

    private final Path data;
    private final Duration pickedUp;
    private final PrintStream out;

    RunningPortal(Map<String, String> environment, PrintStream out) {
        this(Path.of(environment.getOrDefault("SEATWISE_DATA_DIR", "data")), PICKED_UP, out);
    }

    RunningPortal(Path data, Duration pickedUp, PrintStream out) {
        this.data = data.toAbsolutePath().normalize();
        this.pickedUp = pickedUp;
        this.out = out;
    }

    /**
     * Asks and prints the answer below its first line.
     *
     * @param request the name of the request in the data folder
     * @param good the first line of a good answer
     * @return 0 for a good answer, 1 for another one, 2 where nobody answered
     */
    int ask(String request, String good) {
        return ask(request, "", good);
    }

    /** {@link #ask(String, String)} with words about what is asked. */
    int ask(String request, String words, String good) {
        try {
            Optional<String> answer =
                    Files.isDirectory(data) ? new FolderRequest(data, request).ask(words, pickedUp) : Optional.empty();
            if (answer.isEmpty()) {
                out.println("No running Seatwise answers in " + data + ". Start it, or set SEATWISE_DATA_DIR.");
                return NO_ANSWER;
            }
            String[] parts = answer.get().split("\n", 2);
            out.println(parts.length == 2 && !parts[1].isBlank() ? parts[1] : "There is no partner yet.");
            return parts[0].equals(good) ? 0 : NOT_GOOD;
        } catch (IOException failure) {
            out.println("Failed: " + failure.getMessage());
            return NO_ANSWER;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
