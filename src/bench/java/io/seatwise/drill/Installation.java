package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.Postgres;
import io.seatwise.e2e.FastStart;
import io.seatwise.e2e.RunningSeatwise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A packaged Seatwise with two partners, each with a token, on a database of its own. Close it to stop it and to delete
 * what it wrote.
 */
final class Installation implements AutoCloseable {

    static final String TOKEN = "swt_0123456789abcdef0123456789abcdef";
    static final String TOKEN_OF_OTHER = "swt_fedcba9876543210fedcba9876543210";

    private static final String BOOTSTRAP = """
            partners:
              - name: Contoso Cloud
                tokens:
                  - { name: nightly-import, role: PARTNER_ADMIN, secret: "%s" }
              - name: Fabrikam Cloud
                tokens:
                  - { name: nightly-import, role: PARTNER_ADMIN, secret: "%s" }
            """.formatted(TOKEN, TOKEN_OF_OTHER);

    /** The database that a drill runs on. */
    enum Database {
        H2,
        POSTGRESQL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final RunningSeatwise seatwise;
    private final Path folder;

    private Installation(RunningSeatwise seatwise, Path folder) {
        this.seatwise = seatwise;
        this.folder = folder;
    }

    /** Starts with an empty database and waits until the health check answers. */
    static Installation start(Database database) throws IOException {
        return start(settings(database));
    }

    static Installation start(Map<String, String> settings) throws IOException {
        Installation installation = launch(settings);
        try {
            installation.seatwise.awaitHealth();
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
        return installation;
    }

    /** Launches the jar and does not wait until it answers. */
    static Installation launch(Map<String, String> settings) throws IOException {
        return launch(settings, Files.createTempDirectory("seatwise-drill"));
    }

    /**
     * The same in a folder that may hold a database already.
     *
     * @param folder the parent of the data folder
     */
    static Installation launch(Map<String, String> settings, Path folder) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put(
                "SEATWISE_BOOTSTRAP_FILE",
                Files.writeString(folder.resolve("bootstrap.yaml"), BOOTSTRAP).toString());
        return new Installation(RunningSeatwise.launch(folder, all, FastStart.options()), folder);
    }

    /** The settings that lead to a new, empty database. */
    static Map<String, String> settings(Database database) {
        return database == Database.H2 ? Map.of() : postgresql(Postgres.newDatabase());
    }

    static Map<String, String> postgresql(String url) {
        return Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_FLYWAY_URL", url,
                "SPRING_DATASOURCE_USERNAME", Postgres.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD", Postgres.PASSWORD,
                "SPRING_FLYWAY_USER", Postgres.OWNER,
                "SPRING_FLYWAY_PASSWORD", Postgres.PASSWORD,
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "10");
    }

    RunningSeatwise seatwise() {
        return seatwise;
    }

    /** The data folder with the embedded database. */
    Path data() {
        return folder.resolve("data");
    }

    ApiClient api() {
        return new ApiClient(seatwise.address(), TOKEN);
    }

    ApiClient apiOfOther() {
        return new ApiClient(seatwise.address(), TOKEN_OF_OTHER);
    }

    /** Waits until the health check has this status, or has another one, and returns how long that took. */
    double secondsUntilHealth(String status, boolean wanted) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Portfolio.await(
                api(),
                "health " + (wanted ? "" : "other than ") + status,
                each -> health().contains('"' + status + '"') == wanted);
        return (System.nanoTime() - began) / 1e9;
    }

    /** The answer of the health check, whatever its status. */
    String health() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(seatwise.address() + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Override
    public void close() {
        seatwise.close();
    }
}
