package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.drill.Installation.Database;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the free space of the disk below the set minimum with a file of ballast, and gives it back: Seatwise must become
 * read-only, show what there is, refuse an import whole, and go on by itself.
 */
final class DiskDrill {

    private static final long MEGABYTE = 1_048_576;

    private DiskDrill() {}

    static String run(Database database) throws Exception {
        long free = Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")))
                .getUsableSpace();
        long minimum = free / 10 * 8;
        Map<String, String> settings = new HashMap<>(Installation.settings(database));
        settings.put("SEATWISE_DISK_MIN_FREE", minimum / MEGABYTE + "MB");
        Path ballast = Files.createTempFile("seatwise-ballast", ".tmp");
        ballast.toFile().deleteOnExit();
        try (Installation installation = Installation.start(settings)) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 40);

            allocate(ballast, free - minimum + minimum / 50);
            double noticed = installation.secondsUntilHealth("READ_ONLY", true);
            HttpResponse<byte[]> refused = api.send("usage.csv", Portfolio.usage(50), "");
            if (refused.statusCode() != 503) {
                throw new BrokenPromise("An import on a full disk answers " + refused.statusCode());
            }
            Portfolio.mustUse(api, 40);

            Files.delete(ballast);
            double recovered = installation.secondsUntilHealth("UP", true);
            Portfolio.apply(api, 60);
            Portfolio.mustUse(api, 60);
            return "read-only after %.1f s, import refused whole, pages readable, writes again after %.1f s"
                    .formatted(noticed, recovered);
        } finally {
            Files.deleteIfExists(ballast);
        }
    }

    /** Reserves this much of the disk without writing it. */
    private static void allocate(Path file, long bytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("fallocate", "-l", String.valueOf(bytes), file.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("fallocate of util-linux is needed, on a file system that can do it");
        }
    }
}
