package io.seatwise.imports.received;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the copy on this node's disk that is read while its run is worked on: workbooks are read at random. In a folder
 * that only this process may open, under a name made here, deleted at the end of the work.
 */
@Component
public class WorkingCopy {

    private final ImportFiles files;
    private final Path folder;

    WorkingCopy(ImportFiles files, @Value("${seatwise.data-dir:data}") Path dataDir) {
        this.files = files;
        this.folder = dataDir.resolve("imports");
    }

    /** Copies the run's file, hands the copy over and deletes it. Answers false where the file is no longer kept. */
    public boolean read(PartnerScope scope, ImportId run, Consumer<Path> reader) throws IOException {
        Optional<InputStream> content = files.open(scope, run);
        if (content.isEmpty()) {
            return false;
        }
        Path copy;
        try (InputStream received = content.get()) {
            copy = write(received);
        }
        try {
            reader.accept(copy);
        } finally {
            delete(copy);
        }
        return true;
    }

    private Path write(InputStream content) throws IOException {
        createFolder();
        Path copy = folder.resolve(UUID.randomUUID().toString());
        try (OutputStream output =
                Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(output);
        } catch (IOException | RuntimeException exception) {
            Files.deleteIfExists(copy);
            throw exception;
        }
        return copy;
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException exception) {
            throw new UncheckedIOException("A working copy cannot be deleted", exception);
        }
    }

    /** Deletes copies that a killed process left behind, by their age: another process may work on a newer one. */
    void deleteOlderThan(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> copies = Files.list(folder)) {
            for (Path copy : (Iterable<Path>) copies.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
                    delete(copy);
                }
            }
        }
    }

    private void createFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
