package io.seatwise.drill;

import io.seatwise.Postgres;
import io.seatwise.drill.Installation.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;

/**
 * Kills Seatwise while it makes the schema of a first start, and while it updates the database of an earlier version, in
 * turn. Each point has a database of its own; the start after the kill must work, with the rows of the earlier version.
 */
final class MigrationDrill {

    private static final String EARLIER = "876";
    private static final String KEPT = """
            insert into installation (only_one, installation_id, marked_at)
            values (1, '11111111-1111-4111-8111-111111111111', timestamp with time zone '2026-01-31 00:00:00+00')
            """;

    private final Random random = new Random(20261129);
    private final Database database;
    private final int points;

    MigrationDrill(Database database, int points) {
        this.database = database;
        this.points = points;
    }

    /** A place for one installation, with the database of an earlier version or without one. */
    private record Place(Map<String, String> settings, Path folder, String url, String user, String password) {

        boolean keepsItsRow() throws SQLException {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                try (ResultSet row = statement.executeQuery("select installation_id from installation")) {
                    return row.next() && row.getString(1).equals("11111111-1111-4111-8111-111111111111");
                }
            }
        }
    }

    String run() throws Exception {
        long first = whole(place(false));
        long update = whole(place(true));
        for (int point = 0; point < points; point++) {
            boolean isUpdate = point % 2 == 1;
            Place place = place(isUpdate);
            try (Installation installation = Installation.launch(place.settings(), place.folder())) {
                awaitMigration(installation);
                Thread.sleep(random.nextLong(isUpdate ? update : first));
                installation.seatwise().kill();
                installation.seatwise().startAgain();
                mustAnswer(installation);
                installation.seatwise().kill();
                if (isUpdate && !place.keepsItsRow()) {
                    throw new BrokenPromise("An update lost the mark of the installation: point " + point);
                }
            }
        }
        return "%d kills of first starts and updates in turn, each start after it whole, no row lost".formatted(points);
    }

    private Place place(boolean isUpdate) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("seatwise-drill");
        Map<String, String> settings = Installation.settings(database);
        Place place = database == Database.H2
                ? new Place(
                        settings,
                        folder,
                        "jdbc:h2:file:" + folder.resolve("data/seatwise")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                        "seatwise",
                        "")
                : new Place(settings, folder, settings.get("SPRING_FLYWAY_URL"), Postgres.OWNER, Postgres.PASSWORD);
        if (isUpdate) {
            Flyway.configure()
                    .dataSource(place.url(), place.user(), place.password())
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + database.label())
                    .placeholders(Map.of("application-role", Postgres.APPLICATION))
                    .outOfOrder(true)
                    .target(EARLIER)
                    .load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(KEPT);
            }
        }
        return place;
    }

    /** How long it takes from the first migration to the first answer where nothing is killed, in milliseconds. */
    private static long whole(Place place) throws IOException, InterruptedException {
        try (Installation reference = Installation.launch(place.settings(), place.folder())) {
            awaitMigration(reference);
            long began = System.nanoTime();
            reference.seatwise().awaitHealth();
            mustAnswer(reference);
            return Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
    }

    /** Waits for the first migration; before it a kill meets nothing but Java's own start. */
    private static void awaitMigration(Installation installation) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!installation.seatwise().log().contains("Migrating schema")) {
            if (System.nanoTime() > end) {
                throw new BrokenPromise("No migration within two minutes");
            }
            Thread.sleep(10);
        }
    }

    private static void mustAnswer(Installation installation) throws IOException, InterruptedException {
        installation.api().json("/portfolio");
        installation.apiOfOther().json("/portfolio");
    }
}
