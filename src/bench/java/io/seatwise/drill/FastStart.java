package io.seatwise.drill;

import io.seatwise.e2e.RunningSeatwise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the packaged jar beside it and lets Java keep the loaded classes of one start, so that the hundreds of starts
 * of a drill take half as long. The program that is started is the same.
 */
final class FastStart {

    private static final Path JAR = Path.of("target", "seatwise.jar").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "drill").toAbsolutePath();
    private static final Path UNPACKED = FOLDER.resolve("seatwise.jar");
    private static final Path CACHE = FOLDER.resolve("classes.aot");

    private FastStart() {}

    /** The options for Java that start Seatwise; made anew where the jar is newer. */
    static synchronized List<String> options() throws IOException {
        if (!Files.exists(CACHE) || Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
            prepare();
        }
        return List.of("-Xms512m", "-XX:AOTCache=" + CACHE, "-jar", UNPACKED.toString());
    }

    private static void prepare() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Process unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--destination",
                        FOLDER.toString())
                .inheritIO()
                .start();
        mustEnd(unpacking);
        Path data = Files.createTempDirectory("seatwise-drill");
        RunningSeatwise seatwise = RunningSeatwise.launch(
                data, Map.of(), List.of("-Xms512m", "-XX:AOTCacheOutput=" + CACHE, "-jar", UNPACKED.toString()));
        try {
            seatwise.awaitHealth();
            seatwise.process().destroy(); // Java writes the cache as it ends
            mustEnd(seatwise.process());
        } finally {
            seatwise.close();
        }
        if (!Files.exists(CACHE)) {
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
