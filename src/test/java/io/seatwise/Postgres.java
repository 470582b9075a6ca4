package io.seatwise;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL server for all tests of a JVM, from Maven's binaries, with the two roles an installation has: the
 * owner, who migrates, and the application, whom row-level security binds.
 */
public final class Postgres {

    public static final String OWNER = "seatwise_owner";
    public static final String APPLICATION = "seatwise";
    public static final String SUPERUSER = "postgres";
    public static final String PASSWORD = "not a secret";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The address of a new, empty database that belongs to {@link #OWNER}. */
    public static String newDatabase() {
        String name = "seatwise_" + DATABASES.incrementAndGet();
        execute(url("postgres"), SUPERUSER, "create database " + name + " owner " + OWNER);
        return url(name);
    }

    /** The address of a new database with all migrations: a copy of one that is migrated once. */
    public static String migratedDatabase() {
        String name = "seatwise_" + DATABASES.incrementAndGet();
        execute(
                url("postgres"),
                SUPERUSER,
                "create database %s owner %s template %s".formatted(name, OWNER, Template.MIGRATED));
        return url(name);
    }

    /** Runs statements in this role's name. */
    public static void execute(String url, String role, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, role, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException exception) {
            throw new IllegalStateException(exception.getMessage(), exception);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + database;
    }

    /** Points a Spring context at a new database with all migrations, with the two roles. */
    public static final class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = migratedDatabase();
            TestPropertyValues.of(
                            "spring.datasource.url=" + url,
                            "spring.flyway.url=" + url,
                            "spring.datasource.username=" + APPLICATION,
                            "spring.datasource.password=" + PASSWORD,
                            "spring.flyway.user=" + OWNER,
                            "spring.flyway.password=" + PASSWORD)
                    .applyTo(context);
        }
    }

    /** Migrated at first use, and without a connection from then on, as a template must be. */
    private static final class Template {

        private static final String MIGRATED = migrate();

        private static String migrate() {
            String url = newDatabase();
            Flyway.configure()
                    .dataSource(url, OWNER, PASSWORD)
                    .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                    .placeholders(Map.of("application-role", APPLICATION))
                    .load()
                    .migrate();
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    /** Started at first use; its own shutdown hook stops it with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofMinutes(2)) // ten seconds are few for a busy machine
                        .start();
                String administration = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
                for (String role : new String[] {OWNER, APPLICATION}) {
                    execute(administration, SUPERUSER, "create role %s login password '%s'".formatted(role, PASSWORD));
                }
                return server;
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }
}
