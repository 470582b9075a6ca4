package io.seatwise.base.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries a request of a command to the running Seatwise through two files in the data folder. The folder already has an
 * owner; a port would need a credential of its own.
 */
public final class FolderRequest {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Path request;
    private final Path answer;

    public FolderRequest(Path folder, String name) {
        this.request = folder.resolve(name + ".request");
        this.answer = folder.resolve(name + ".answer");
    }

    /** Asks and waits; empty where the request is not picked up in the given time, or not answered. */
    public Optional<String> ask(Duration pickedUp) throws IOException, InterruptedException {
        return ask("", pickedUp);
    }

    /** {@link #ask(Duration)} with words about what is asked, which {@link #take} hands over. */
    public Optional<String> ask(String words, Duration pickedUp) throws IOException, InterruptedException {
        Files.deleteIfExists(answer);
        write(request, words);
        long began = System.nanoTime();
        while (!Files.exists(answer)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (waited.compareTo(PATIENCE) > 0 || Files.exists(request) && waited.compareTo(pickedUp) > 0) {
                Files.deleteIfExists(request);
                return Optional.empty();
            }
            Thread.sleep(Duration.ofMillis(500));
        }
        String said = Files.readString(answer);
        Files.delete(answer);
        return Optional.of(said);
    }

    /** Takes the request away, if there is one; true where it has to be answered. */
    public boolean pickUp() throws IOException {
        return Files.deleteIfExists(request);
    }

    /** {@link #pickUp} with the words of the request; empty where there is none. */
    public Optional<String> take() throws IOException {
        if (!Files.exists(request)) {
            return Optional.empty();
        }
        String words = Files.readString(request);
        return pickUp() ? Optional.of(words) : Optional.empty();
    }

    /** Writes the answer. */
    public void answer(String text) throws IOException {
        write(answer, text);
    }

    /** Writes a file that appears whole or not at all. */
    private static void write(Path file, String text) throws IOException {
        Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
