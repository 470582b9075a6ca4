package io.seatwise.base.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the file of a data folder that names the installation to which the folder belongs. */
public final class FolderMark {

    public static final String FILE = "installation.id";

    private FolderMark() {}

    /**
     * The installation of this folder; empty where it has no mark yet.
     *
     * @throws IOException where the mark cannot be read
     */
    public static Optional<UUID> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IOException("The mark of the data folder, %s, cannot be read.".formatted(file), damaged);
        }
    }

    public static void write(Path folder, UUID installation) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), installation + "\n");
    }
}
