package io.seatwise.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Stands in for PostgreSQL's tools with scripts. */
class BackupsOnPostgresTest {

    private static final String LIVE = Postgres.migratedDatabase();

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        tool("pg_dump", "exit 0");
        tool("pg_restore", "echo '1; 0 1 TABLE DATA public partner o'; echo '2; 0 2 TABLE DATA public customer o'");
    }

    @Test
    void nodeThatIsMeantToBacksUpEachNightAndBeforeMigrations() throws Exception {
        Backups backups = backups(true);

        backups.nightly();
        Path before = backups.beforeMigration();

        assertThat(backups.areNightly()).isTrue();
        assertThat(before).hasFileName("seatwise-20261128T021000Z-before-migration.dump");
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "seatwise-20261128T021000Z.dump", "seatwise-20261128T021000Z-before-migration.dump");
        assertThat(backups.newest()).contains(Instant.parse("2026-11-28T02:10:00Z"));
    }

    @Test
    void otherNodeBacksNothingUp() throws Exception {
        Backups backups = backups(false);

        backups.nightly();

        assertThat(backups.beforeMigration()).isNull();
        assertThat(backups.areNightly()).isFalse();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void failedBackupBeforeAMigrationIsAnErrorAndOneAtNightKeepsTheEarlierOnes() throws Exception {
        backups(true).nightly();
        tool("pg_dump", "echo 'aborting because of server version mismatch' >&2; exit 1");

        backups(true).nightly();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> backups(true).beforeMigration())
                .withMessageContaining("server version mismatch");
        assertThat(files()).containsExactly("seatwise-20261128T021000Z.dump");
    }

    private Backups backups(boolean isPostgresqlMeant) {
        return new Backups(
                new DriverManagerDataSource(LIVE, Postgres.APPLICATION, Postgres.PASSWORD),
                Clock.fixed(Instant.parse("2026-11-28T02:10:00Z"), ZoneOffset.UTC),
                folder.resolve("data"),
                folder.resolve("backups"),
                "",
                new MockEnvironment()
                        .withProperty("spring.datasource.url", LIVE)
                        .withProperty("spring.datasource.username", Postgres.APPLICATION)
                        .withProperty("spring.datasource.password", Postgres.PASSWORD)
                        .withProperty("seatwise.backup.postgresql", String.valueOf(isPostgresqlMeant))
                        .withProperty("spring.flyway.user", Postgres.OWNER)
                        .withProperty("spring.flyway.password", Postgres.PASSWORD)
                        .withProperty("SEATWISE_PG_BIN", folder.toString()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void tool(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
