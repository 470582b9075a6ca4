package io.seatwise.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.Postgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stands in for PostgreSQL's tools, which are not part of the tests' server, with scripts that say what they were given. */
@Tag("slow")
class PostgresBackupTest {

    private static final String KEY = "a key that is long enough";
    private static final String CONTENTS =
            "echo '1; 0 1 TABLE DATA public partner o'; echo '2; 0 2 TABLE DATA public customer o'";

    private static final String LIVE = Postgres.migratedDatabase();

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        settings.put("SEATWISE_DATA_DIR", folder.resolve("data").toString());
        settings.put("SEATWISE_BACKUP_DIR", folder.resolve("backups").toString());
        settings.put("SEATWISE_PG_BIN", folder.toString());
        settings.put("SPRING_DATASOURCE_URL", LIVE + "?sslmode=disable");
        settings.put("SPRING_FLYWAY_USER", Postgres.OWNER);
        settings.put("SPRING_FLYWAY_PASSWORD", Postgres.PASSWORD);
        tool("pg_dump", """
                for argument in "$@"; do
                  case "$argument" in --file=*) file=${argument#--file=} ;; esac
                done
                printf '%s\\n' "$@" "$PGUSER" "$PGPASSWORD" "$PGOPTIONS" > "$file"
                """);
        tool("pg_restore", CONTENTS);
    }

    @Test
    void dumpIsMadeByTheOwnerForTheWholeInstallation() throws IOException {
        assertThat(run("backup")).contains("seatwise-20261128T021000Z.dump");

        assertThat(Files.readAllLines(backups().getFirst()))
                .contains(
                        "--enable-row-security",
                        "--format=custom",
                        "--dbname=" + LIVE.substring("jdbc:".length()),
                        "seatwise_owner",
                        "not a secret",
                        "-c app.partner=*")
                .anyMatch(line -> line.startsWith("--snapshot="))
                .noneMatch(line -> line.contains("sslmode"));
        assertThat(run("backups")).endsWith("seatwise-20261128T021000Z.dump");
    }

    @Test
    void dumpIsOnlyReadableWhereTheOwnerMayNotCreateDatabases() throws IOException {
        assertThat(run("backup"))
                .startsWith("Readable: ")
                .endsWith("Allow it with: alter role seatwise_owner createdb");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void dumpThatRestoresNothingIsNotKept() throws IOException {
        PostgresProofTest.asCreatorOfDatabases(() -> assertThat(run("backup"))
                .contains("Failed: The backup differs from the database: ", "customer is missing"));

        assertThat(backups()).isEmpty();
    }

    @Test
    void encryptedDumpIsDecryptedForTheRestoreByHand() throws IOException {
        settings.put("SEATWISE_BACKUP_KEY", KEY);
        run("backup");
        Path sealed = backups().getFirst();
        assertThat(sealed).hasFileName("seatwise-20261128T021000Z.dump.sealed");
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("seatwise_owner");

        assertThat(run("restore", sealed.toString())).contains("Decrypted: ", "pg_restore");
        assertThat(Files.readAllLines(folder.resolve("backups/seatwise-20261128T021000Z.dump")))
                .contains("seatwise_owner");
    }

    @Test
    void missingToolIsNamedWithWhatHelps() throws IOException {
        settings.put("SEATWISE_PG_BIN", folder.resolve("nowhere").toString());

        assertThat(run("backup")).contains("Failed: ", "pg_dump is missing", "SEATWISE_PG_BIN");
        assertThat(backups()).isEmpty();
    }

    @Test
    void whatTheToolSaysIsPassedOnAndNothingIsKept() throws IOException {
        tool("pg_dump", "echo 'aborting because of server version mismatch' >&2; exit 1");

        assertThat(run("backup")).contains("Failed: ", "server version mismatch");
        assertThat(backups()).isEmpty();
    }

    @Test
    void dumpWithoutTheTablesIsNotKept() throws IOException {
        tool("pg_restore", "echo '1; 0 1 TABLE DATA public partner o'");

        assertThat(run("backup")).contains("Failed: ", "lacks: TABLE DATA public customer");
        assertThat(backups()).isEmpty();
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T02:10:00Z"), ZoneOffset.UTC);
        new BackupCommand(settings, clock, new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }

    private void tool(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
