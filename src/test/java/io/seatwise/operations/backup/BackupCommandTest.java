package io.seatwise.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Whose backup is restored where, and whether one is encrypted. */
@Tag("slow")
class BackupCommandTest {

    private static final String KEY = "a key that is long enough";
    private static final UUID OWN = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000002");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T02:10:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private Path data;
    private Path mark;
    private int code;

    @BeforeEach
    void dataFolder() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        mark = data.resolve("installation.id");
        settings.put("SEATWISE_DATA_DIR", data.toString());
        settings.put("SEATWISE_BACKUP_DIR", folder.resolve("backups").toString());
    }

    @Test
    void keyOfTheCommandIsNotPassedOverByARunningSeatwiseWithoutOne() throws Exception {
        settings.put("SEATWISE_BACKUP_KEY", KEY);

        assertThat(backupBesideRunning(""))
                .startsWith("No backup was made: the running Seatwise has no SEATWISE_BACKUP_KEY")
                .contains("Start Seatwise with the key, or stop it");
        assertThat(code).isEqualTo(1);
        assertThat(backups()).isEmpty();
    }

    @Test
    void runningSeatwiseEncryptsWithTheKeyOfBoth() throws Exception {
        settings.put("SEATWISE_BACKUP_KEY", KEY);

        assertThat(backupBesideRunning(KEY)).startsWith("Good: ").endsWith(".zip.sealed");
        assertThat(code).isZero();
    }

    @Test
    void keyOfTheRunningSeatwiseThatIsAnotherOneIsNamed() throws Exception {
        settings.put("SEATWISE_BACKUP_KEY", "yet another key of the operator");

        assertThat(backupBesideRunning(KEY)).contains(".zip.sealed", "which differs from yours");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void runningSeatwiseEncryptsWithItsKeyForACommandWithoutOne() throws Exception {
        assertThat(backupBesideRunning(KEY)).startsWith("Good: ").endsWith(".zip.sealed");
        assertThat(code).isZero();
    }

    @Test
    void backupWithoutAnyKeySaysThatItIsNotEncrypted() throws Exception {
        assertThat(backupBesideRunning(""))
                .matches("(?s)Good: .*\\.zip\\RIt is not encrypted: .* Set SEATWISE_BACKUP_KEY .*");
        assertThat(code).isZero();

        database("seatwise", OWN, true);
        assertThat(run("backup")).contains("Good: ", "It is not encrypted: ");
        assertThat(code).isZero();
    }

    @Test
    void backupOfAnotherInstallationIsRefused() throws Exception {
        database("seatwise", OWN, true);
        Files.writeString(mark, OWN + "\n");

        assertThat(run("restore", backupOf(OTHER)))
                .startsWith("Failed: The backup is of installation " + OTHER)
                .contains("belongs to installation " + OWN, "Nothing was changed", "--other-installation");

        assertThat(code).isEqualTo(1);
        assertThat(installation("seatwise")).isEqualTo(OWN);
        assertThat(mark).hasContent(OWN + "\n");
    }

    @Test
    void backupOfAnotherInstallationIsRefusedInAFolderWhoseDatabaseIsLostOrUnmarked() throws Exception {
        Files.writeString(mark, OWN + "\n");
        String other = backupOf(OTHER);

        assertThat(run("restore", other)).startsWith("Failed: ");
        Files.writeString(data.resolve("seatwise.mv.db"), "damaged");
        assertThat(run("restore", other)).startsWith("Failed: ");
        Files.delete(mark);
        Files.delete(data.resolve("seatwise.mv.db"));
        database("seatwise", OWN, true);
        assertThat(run("restore", other)).startsWith("Failed: ");
    }

    @Test
    void backupThatDoesNotSayWhoseItIsIsRefusedInAMarkedFolder() throws Exception {
        Files.writeString(mark, OWN + "\n");
        String unmarked = backupOf(null);

        assertThat(run("restore", unmarked)).startsWith("Failed: The backup does not say of which installation it is.");
        assertThat(run("restore", unmarked, "--other-installation")).startsWith("Restored.");
        assertThat(mark).hasContent(OWN + "\n");
    }

    @Test
    void backupOfAnotherInstallationIsRestoredOnPurpose() throws Exception {
        database("seatwise", OWN, true);
        Files.writeString(mark, OWN + "\n");

        assertThat(run("restore", "--other-installation", backupOf(OTHER))).contains("secret.key", "Restored.");

        assertThat(code).isZero();
        assertThat(installation("seatwise")).isEqualTo(OTHER);
        assertThat(mark).doesNotExist();
        assertThat(data.resolve("installation.id.replaced-" + CLOCK.instant().getEpochSecond()))
                .hasContent(OWN + "\n");
    }

    @Test
    void ownBackupIsRestored() throws Exception {
        String own = backupOf(OWN);
        Files.writeString(mark, OWN + "\n");

        assertThat(run("restore", own)).isEqualTo("Restored. Start Seatwise.");
        assertThat(mark).hasContent(OWN + "\n");
    }

    @Test
    void newFolderTakesAnyBackup() throws Exception {
        assertThat(run("restore", backupOf(OTHER))).isEqualTo("Restored. Start Seatwise.");
        assertThat(code).isZero();
    }

    /** A new machine on which Seatwise was started once to see whether it does. */
    @Test
    void folderOfAnInstallationWithoutPartnersTakesAnyBackup() throws Exception {
        database("seatwise", OWN, false);
        Files.writeString(mark, OWN + "\n");

        assertThat(run("restore", backupOf(OTHER))).contains("Restored.");

        assertThat(installation("seatwise")).isEqualTo(OTHER);
        assertThat(mark).doesNotExist();
    }

    @Test
    void restoreOfAFileThatIsNotThereSaysSo() {
        assertThat(run("restore", "nope.zip")).startsWith("There is no file nope.zip.");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void restoreNeedsOneFile() {
        assertThat(run("restore")).startsWith("Usage: restore FILE");
        assertThat(code).isEqualTo(2);
        assertThat(run("restore", "--other-installation")).startsWith("Usage: restore FILE");
    }

    /** The file of the command's data folder is held as by another process; the one that is backed up stands elsewhere. */
    private String backupBesideRunning(String key) throws Exception {
        Path held = Files.writeString(data.resolve("seatwise.mv.db"), "");
        JdbcDataSource live = source(folder.resolve("live"));
        Backups running = new Backups(
                live,
                CLOCK,
                data,
                folder.resolve("backups"),
                key,
                new MockEnvironment()
                        .withProperty("spring.datasource.url", live.getURL())
                        .withProperty("spring.datasource.username", live.getUser())
                        .withProperty("spring.datasource.password", live.getPassword())
                        .withProperty("seatwise.backup.postgresql", "false"));
        try (var open = live.getConnection();
                FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(open.createStatement().execute("create table note (text varchar(20))"))
                    .isFalse();
            assertThat(lock.isValid()).isTrue();
            Thread portal = Thread.ofVirtual()
                    .start(() -> Awaitility.await().until(() -> {
                        running.onRequest();
                        return Thread.currentThread().isInterrupted();
                    }));
            String said = run("backup");
            portal.interrupt();
            return said;
        } finally {
            Files.delete(held);
        }
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        code = new BackupCommand(settings, CLOCK, new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String backupOf(@Nullable UUID installation) throws Exception {
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        JdbcDataSource source = fill(source(elsewhere.resolve("seatwise")), installation, true);
        return new DatabaseBackup(elsewhere, null, source.getUser(), source.getPassword())
                .make(source, LocalDateTime.ofInstant(CLOCK.instant(), ZoneOffset.UTC), false)
                .toString();
    }

    private void database(String name, UUID installation, boolean hasPartner) {
        fill(source(data.resolve(name)), installation, hasPartner);
    }

    private UUID installation(String name) {
        return JdbcClient.create(source(data.resolve(name)))
                .sql("select installation_id from installation")
                .query(UUID.class)
                .single();
    }

    private static JdbcDataSource fill(JdbcDataSource source, @Nullable UUID installation, boolean hasPartner) {
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("create table partner (partner_id uuid)").update();
        jdbc.sql("insert into partner values (:id)").param("id", new UUID(0, 0)).update();
        if (hasPartner) {
            jdbc.sql("insert into partner values (:id)")
                    .param("id", UUID.randomUUID())
                    .update();
        }
        if (installation != null) {
            jdbc.sql("create table installation (installation_id uuid)").update();
            jdbc.sql("insert into installation values (:id)")
                    .param("id", installation)
                    .update();
        }
        return source;
    }

    private static JdbcDataSource source(Path database) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + database
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0");
        source.setUser("seatwise");
        source.setPassword("");
        return source;
    }

    private List<Path> backups() throws IOException {
        if (!Files.exists(folder.resolve("backups"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }
}
