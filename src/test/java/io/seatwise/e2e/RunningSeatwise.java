package io.seatwise.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The packaged jar, started in a process of its own on a free port with an empty data folder. Close it to stop it and
 * to delete what it wrote.
 */
public final class RunningSeatwise implements AutoCloseable {

    private static final Path JAR = Path.of("target", "seatwise.jar").toAbsolutePath();

    private final ProcessBuilder builder;
    private final int port;
    private final Path folder;
    private Process process;

    private RunningSeatwise(ProcessBuilder builder, int port, Path folder) throws IOException {
        this.builder = builder;
        this.port = port;
        this.folder = folder;
        this.process = builder.start();
    }

    /** Starts with this bootstrap file's content and waits until the health check answers. */
    public static RunningSeatwise withBootstrap(String yaml) {
        return withBootstrap(yaml, "off", "15m");
    }

    /** The same from the jar itself, as people start it. */
    static RunningSeatwise jarWithBootstrap(String yaml) {
        try {
            Path folder = Files.createTempDirectory("seatwise-e2e");
            Path bootstrap = Files.writeString(folder.resolve("bootstrap.yaml"), yaml);
            return healthy(launch(folder, Map.of("SEATWISE_BOOTSTRAP_FILE", bootstrap.toString())));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The same with the second factor that is asked for by default, and again before each step that needs a recent one. */
    static RunningSeatwise withBootstrapAndSecondFactor(String yaml) {
        return withBootstrap(yaml, "required", "0s");
    }

    /** Starts an empty installation that accepts an identity provider on this machine without HTTPS. */
    static RunningSeatwise emptyWithLocalProvider() {
        try {
            return start(Files.createTempDirectory("seatwise-e2e"), Map.of("SEATWISE_OIDC_HTTP_ON_LOOPBACK", "true"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static RunningSeatwise withBootstrap(String yaml, String secondFactor, String stepUpAfter) {
        try {
            Path folder = Files.createTempDirectory("seatwise-e2e");
            Path bootstrap = Files.writeString(folder.resolve("bootstrap.yaml"), yaml);
            return start(
                    folder,
                    Map.of(
                            "SEATWISE_BOOTSTRAP_FILE", bootstrap.toString(),
                            "SEATWISE_SECOND_FACTOR", secondFactor,
                            "SEATWISE_STEP_UP_AFTER", stepUpAfter));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Starts in demo mode and waits until the health check answers; the demo portfolio may still be coming in. */
    public static RunningSeatwise withDemo() {
        return withDemo(Map.of("SEATWISE_DEMO", "true"));
    }

    /** The same with at most that many customers for each partner, which comes in sooner. */
    static RunningSeatwise withDemo(int customers) {
        return withDemo(Map.of("SEATWISE_DEMO", "true", "SEATWISE_DEMO_CUSTOMERS", String.valueOf(customers)));
    }

    private static RunningSeatwise withDemo(Map<String, String> settings) {
        try {
            return start(Files.createTempDirectory("seatwise-e2e"), settings);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static RunningSeatwise start(Path folder, Map<String, String> settings) throws IOException {
        return healthy(launch(folder, settings, FastStart.options()));
    }

    private static RunningSeatwise healthy(RunningSeatwise running) {
        try {
            running.awaitHealth();
        } catch (RuntimeException failure) {
            running.process.destroyForcibly();
            throw failure;
        }
        return running;
    }

    /** Launches the jar with these settings and does not wait until it answers. */
    public static RunningSeatwise launch(Path folder, Map<String, String> settings) throws IOException {
        return launch(folder, settings, List.of("-jar", jar().toString()));
    }

    /** The packaged jar. */
    static Path jar() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + " yet: ./seatwise package makes it");
        }
        return JAR;
    }

    /**
     * The same with what is started given, on a Java that suits a server that lives for a minute.
     *
     * @param started options for Java, and the jar
     */
    public static RunningSeatwise launch(Path folder, Map<String, String> settings, List<String> started)
            throws IOException {
        List<String> quick = new ArrayList<>(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a third less work
                "--enable-native-access=ALL-UNNAMED"));
        quick.addAll(started);
        return launchAsGiven(folder, settings, quick);
    }

    /**
     * The same with everything given.
     *
     * @param arguments of Java
     */
    public static RunningSeatwise launchAsGiven(Path folder, Map<String, String> settings, List<String> arguments)
            throws IOException {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.putIfAbsent("SEATWISE_SECOND_FACTOR", "off");
        environment.put("SEATWISE_DATA_DIR", folder.resolve("data").toString());
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("seatwise.log").toFile()));
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        return new RunningSeatwise(builder, port, folder);
    }

    /** {@code http://localhost:port}, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** Waits until the log says this. */
    public void awaitLog(String text) {
        await(text)
                .atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    String log = log();
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Seatwise ended:\n" + log);
                    }
                    return log.contains(text);
                });
    }

    /** What the process has written to its log so far. */
    public String log() {
        try {
            return Files.readString(folder.resolve("seatwise.log"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Ends the process as {@code kill -9} does: it cannot finish or tidy up anything. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Seatwise cannot be killed");
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts again on what the last process left behind, and waits until the health check answers. */
    public void startAgain() {
        launchAgain();
        awaitHealth();
    }

    /** Launches the jar on what the last process left behind, and does not wait until it answers. */
    public void launchAgain() {
        try {
            process = builder.start();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Asks the process to end, as an update does, and waits until it has ended. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Seatwise does not stop");
        }
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Waits until the health check answers 200. */
    public void awaitHealth() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .build();
            await("Seatwise on port " + port)
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("Seatwise ended:\n" + log());
                        }
                        return answers(client, health);
                    });
        } catch (ConditionTimeoutException timeout) {
            throw new IllegalStateException("Seatwise does not become healthy:\n" + log(), timeout);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
