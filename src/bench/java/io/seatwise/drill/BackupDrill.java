package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.drill.Installation.Database;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Backs the running database up with encryption, cuts the database file in half, restores it, and brings the imports since
 * the backup in from the ledger.
 */
final class BackupDrill {

    private static final String KEY = "a key of the drill, long enough to be one";

    private BackupDrill() {}

    static String run() throws Exception {
        Path backups = Files.createTempDirectory("seatwise-drill-backups");
        Map<String, String> settings = new HashMap<>(Installation.settings(Database.H2));
        settings.put("SEATWISE_BACKUP_DIR", backups.toString());
        settings.put("SEATWISE_BACKUP_KEY", KEY);
        try (Installation installation = Installation.start(settings)) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 40);
            String figures = Portfolio.settled(api);
            long backedUp = millis(() -> command(installation, settings, "backup"));
            Path backup = newest(backups);
            Portfolio.apply(api, 60);
            String later = Portfolio.settled(api);

            installation.seatwise().stop();
            Path file = installation.data().resolve("seatwise.mv.db");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            long restored = millis(() -> command(installation, settings, "restore", backup.toString()));
            installation.seatwise().startAgain();
            if (!Portfolio.settled(api).equals(figures)) {
                throw new BrokenPromise("The restored figures differ from those that were backed up");
            }
            long replayed = millis(() -> command(installation, settings, "replay"));
            if (!Portfolio.settled(api).equals(later)) {
                throw new BrokenPromise("The replayed figures differ from those before the loss");
            }
            return "encrypted backup of the running database in %.1f s (%d kB), restored over a cut file in %.1f s, later import replayed in %.1f s, same figures"
                    .formatted(backedUp / 1000.0, Files.size(backup) / 1024, restored / 1000.0, replayed / 1000.0);
        } finally {
            FileSystemUtils.deleteRecursively(backups);
        }
    }

    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new BrokenPromise("There is no backup"));
        }
    }

    /** Runs a command of the packaged jar; fails unless it ends well. */
    private static void command(Installation installation, Map<String, String> settings, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "seatwise.jar").toString())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(command));
        builder.environment().putAll(settings);
        builder.environment().put("SEATWISE_DATA_DIR", installation.data().toString());
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new BrokenPromise(command[0] + " fails: " + answer);
        }
    }

    /** Something that is timed. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static long millis(Work work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
