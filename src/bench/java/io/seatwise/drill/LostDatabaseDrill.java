package io.seatwise.drill;

import io.seatwise.ApiClient;
import io.seatwise.Postgres;
import io.seatwise.drill.Installation.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Takes the database away from a running Seatwise and gives it back. */
final class LostDatabaseDrill {

    private LostDatabaseDrill() {}

    static String run(Database database) throws Exception {
        return database == Database.H2 ? file() : server();
    }

    /** The file of the embedded database is gone: noticed while running, and no empty start afterwards. */
    private static String file() throws Exception {
        try (Installation installation = Installation.start(Database.H2)) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 40);
            Path file = installation.data().resolve("seatwise.mv.db");
            Path aside = installation.data().resolve("aside");

            Files.move(file, aside);
            double noticed = installation.secondsUntilHealth("UP", false);
            installation.seatwise().kill();
            Files.deleteIfExists(file);
            installation.seatwise().launchAgain();
            Process process = installation.seatwise().process();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() == 0) {
                throw new BrokenPromise("Seatwise starts without the database that belongs to its folder");
            }

            Files.move(aside, file);
            installation.seatwise().startAgain();
            Portfolio.mustUse(api, 40);
            return "noticed after %.1f s, refused to start empty, whole again with the file".formatted(noticed);
        }
    }

    /** The PostgreSQL server ends and comes back: 503 meanwhile, and no restart of Seatwise afterwards. */
    private static String server() throws Exception {
        Path folder = Files.createTempDirectory("seatwise-drill-postgresql");
        EmbeddedPostgres server = start(folder, 0);
        int port = server.getPort();
        String administration = "jdbc:postgresql://localhost:" + port + "/postgres";
        Postgres.execute(
                administration,
                Postgres.SUPERUSER,
                "create role %s login password '%s'".formatted(Postgres.OWNER, Postgres.PASSWORD),
                "create role %s login password '%s'".formatted(Postgres.APPLICATION, Postgres.PASSWORD));
        Postgres.execute(administration, Postgres.SUPERUSER, "create database seatwise owner " + Postgres.OWNER);
        try (Installation installation =
                Installation.start(Installation.postgresql("jdbc:postgresql://localhost:" + port + "/seatwise"))) {
            ApiClient api = installation.api();
            Portfolio.apply(api, 40);

            server.close();
            double noticed = installation.secondsUntilHealth("UP", false);
            int status = api.get("/portfolio").statusCode();
            if (status != 503) {
                throw new BrokenPromise("A call without a database answers " + status);
            }

            server = start(folder, port);
            double recovered = installation.secondsUntilHealth("UP", true);
            Portfolio.mustUse(api, 40);
            Portfolio.apply(api, 60);
            Portfolio.mustUse(api, 60);
            return "503 after %.1f s, working %.1f s after its return without a restart".formatted(noticed, recovered);
        } finally {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }
}
