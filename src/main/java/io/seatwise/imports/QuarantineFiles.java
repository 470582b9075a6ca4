package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.tabular.TabularException;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularForm;
import io.seatwise.imports.columns.SourceValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files wait while they are checked: outside of everything served, in a folder a partner that only this process
 * may open, under names made here. They are never served back.
 */
@Component
class QuarantineFiles {

    private static final int START = 512;

    private final Path root;
    private final ImportLimits limits;

    QuarantineFiles(@Value("${seatwise.data-dir:data}") Path dataDir, ImportLimits limits) {
        this.root = dataDir.resolve("imports");
        this.limits = limits;
    }

    /** @param sha256 of the content, in hexadecimal digits */
    record Received(long size, String sha256) {}

    /**
     * Writes the stream to the run's file, counting.
     *
     * @throws ImportRefusedException past the size limit of what its first bytes say it is; nothing is kept
     */
    Received receive(PartnerScope scope, UUID run, InputStream input) throws IOException {
        Path file = path(scope.partnerId(), run);
        createFolder(folder(scope.partnerId()));
        boolean complete = false;
        try (OutputStream output =
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Received received = copy(input, output);
            complete = true;
            return received;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Received copy(InputStream input, OutputStream output) throws IOException {
        MessageDigest digest = sha256();
        byte[] start = input.readNBytes(START);
        long limit = limits.maxBytes(form(start));
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int count = start.length;
        System.arraycopy(start, 0, buffer, 0, count);
        while (count > 0) {
            size += count;
            if (size > limit) {
                throw new ImportRefusedException(
                        ImportRefusedException.Reason.TOO_LARGE,
                        "The file is larger than the limit of " + limit + " bytes.");
            }
            digest.update(buffer, 0, count);
            output.write(buffer, 0, count);
            count = input.read(buffer);
        }
        return new Received(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** What cannot be read at all is refused when it is read, with its place in the list of problems. */
    private static TabularForm form(byte[] start) {
        try {
            return TabularFile.form(start);
        } catch (TabularException exception) {
            return TabularForm.XLSX;
        }
    }

    Path path(UUID partner, UUID run) {
        return folder(partner).resolve(run.toString());
    }

    private Path folder(UUID partner) {
        return root.resolve(partner.toString());
    }

    boolean isKept(UUID partner, UUID run) {
        return Files.isRegularFile(path(partner, run));
    }

    void delete(UUID partner, UUID run) {
        try {
            Files.deleteIfExists(path(partner, run));
        } catch (IOException exception) {
            throw new UncheckedIOException("A received file cannot be deleted", exception);
        }
    }

    List<UUID> partners() throws IOException {
        return ids(root);
    }

    List<UUID> runs(UUID partner) throws IOException {
        return ids(folder(partner));
    }

    private static List<UUID> ids(Path folder) throws IOException {
        List<UUID> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.map(each -> SourceValues.guid(each.getFileName().toString()))
                        .forEach(id -> {
                            if (id != null) {
                                ids.add(id);
                            }
                        });
            }
        }
        return ids;
    }

    private static void createFolder(Path folder) throws IOException {
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
