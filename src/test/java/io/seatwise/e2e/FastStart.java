package io.seatwise.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the packaged jar beside it and lets Java keep the loaded classes of one start, so that the starts of browser tests
 * and drills take half as long. The program that is started is the same.
 */
public final class FastStart {

    private static final Path FOLDER = Path.of("target", "fast-start").toAbsolutePath();
    private static final Path LOCK = Path.of("target", "fast-start.lock");
    private static final String UNPACKED = "seatwise.jar";
    private static final String CACHE = "classes.aot";

    private FastStart() {}

    /**
     * The options for Java that start Seatwise, the classes kept anew for each jar. Those of the plain jar while another
     * process keeps them.
     */
    public static synchronized List<String> options() throws IOException {
        Path jar = RunningSeatwise.jar();
        Path folder = FOLDER.resolve(hash(jar));
        try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                return List.of("-jar", jar.toString());
            }
            if (!Files.exists(folder.resolve(CACHE))) {
                FileSystemUtils.deleteRecursively(FOLDER);
                prepare(jar, folder);
            }
        }
        return List.of(
                "-Xms512m",
                "-XX:AOTCache=" + folder.resolve(CACHE),
                "-jar",
                folder.resolve(UNPACKED).toString());
    }

    /** The jar's content: its time is that of the build's sources. */
    private static String hash(Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            return DigestUtils.md5DigestAsHex(content);
        }
    }

    private static void prepare(Path jar, Path folder) throws IOException {
        Process unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        mustEnd(unpacking);
        Path data = Files.createTempDirectory("seatwise-e2e");
        RunningSeatwise seatwise = RunningSeatwise.launch(
                data,
                Map.of(),
                List.of(
                        "-Xms512m",
                        "-XX:AOTCacheOutput=" + folder.resolve(CACHE),
                        "-jar",
                        folder.resolve(UNPACKED).toString()));
        try {
            seatwise.awaitHealth();
            seatwise.process().destroy(); // Java writes the cache as it ends
            mustEnd(seatwise.process());
        } finally {
            seatwise.close();
        }
        if (!Files.exists(folder.resolve(CACHE))) {
            throw new IllegalStateException("This Java keeps no classes of a start; JDK 25 does");
        }
    }

    private static void mustEnd(Process process) {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException(
                        "Does not end: " + process.info().commandLine());
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
