package io.seatwise.operations;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Decides whether there is enough room on the disk of a folder. Room must come back by a tenth more than it was missed
 * by, so that a value at the bound does not switch to and fro.
 */
final class DiskSpace {

    static final long LARGEST_DEFAULT = DataSize.ofGigabytes(1).toBytes();
    private static final int DEFAULT_SHARE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final Path folder;
    private final @Nullable DataSize minimum;

    /** @param minimum that must stay free; null for the smaller of 1 GB and 5 % of the disk */
    DiskSpace(Path folder, @Nullable DataSize minimum) {
        this.folder = folder;
        this.minimum = minimum;
    }

    boolean isLow(boolean wasLow) {
        try {
            FileStore store = Files.getFileStore(existing(folder));
            long needed = minimum == null ? defaultMinimum(store.getTotalSpace()) : minimum.toBytes();
            return isLow(store.getUsableSpace(), needed, wasLow);
        } catch (IOException exception) {
            LOG.warn("The free space of {} cannot be read: {}", folder, exception.toString());
            return false;
        }
    }

    static boolean isLow(long free, long needed, boolean wasLow) {
        return free < (wasLow ? needed + needed / 10 : needed);
    }

    static long defaultMinimum(long total) {
        return Math.min(LARGEST_DEFAULT, total / DEFAULT_SHARE);
    }

    private static Path existing(Path path) {
        Path at = path.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
