package io.seatwise.base.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the data folder and the database's files from other users of the machine, where the file system can. */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes the folder, or closes the one that is there to everybody but its owner. One of another owner, and one that
     * everybody may write to such as {@code /tmp}, is left as it is.
     */
    public static void protectFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            if (isPosix(folder) && isOurs(folder)) {
                Files.setPosixFilePermissions(folder, FOLDER);
            }
        } catch (IOException failure) {
            LOG.warn("The folder {} could not be closed to other users: {}", folder, failure.toString());
        }
    }

    /** Closes the database's file and those beside it that begin with its name: traces, and former databases. */
    public static void protectDatabase(Path database) {
        Path folder = Objects.requireNonNull(database.toAbsolutePath().getParent());
        if (!isPosix(database) || !Files.isDirectory(folder)) {
            return;
        }
        String name = database.getFileName().toString();
        String start = name.substring(0, name.indexOf('.') + 1);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> own = files.filter(
                            file -> file.getFileName().toString().startsWith(start) && Files.isRegularFile(file))
                    .toList();
            for (Path each : own) {
                Files.setPosixFilePermissions(each, FILE);
            }
        } catch (IOException failure) {
            LOG.warn("The files of {} could not be closed to other users: {}", database, failure.toString());
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
            return false;
        }
        Path probe = Files.createTempFile(folder, "owner-", ".probe");
        try {
            return Files.getOwner(probe).equals(Files.getOwner(folder));
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
