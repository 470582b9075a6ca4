package io.seatwise.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class DatabaseBackupTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 2, 10);
    private static final String KEY = "a key that is long enough";

    @TempDir
    Path folder;

    @Test
    void backupOfTheOpenDatabaseIsRestored() throws Exception {
        JdbcDataSource live = live();
        try (var held = live.getConnection()) {
            Path made = backup(null).make(live, NOW, false);
            JdbcClient.create(live).sql("delete from note").update();

            assertThat(made).hasFileName("seatwise-20261128T021000Z.zip");
            assertThat(held.isValid(1)).isTrue();
            assertThat(restored(backup(null), made)).containsExactly("first", "second");
        }
    }

    @Test
    void encryptedBackupShowsNothingAndIsRestoredWithItsKeyAlone() throws Exception {
        Path made = backup(KEY).make(live(), NOW, false);

        assertThat(made).hasFileName("seatwise-20261128T021000Z.zip.sealed");
        assertThat(new String(Files.readAllBytes(made), StandardCharsets.ISO_8859_1))
                .doesNotContain("PK\u0003\u0004");
        assertThat(restored(backup(KEY), made)).containsExactly("first", "second");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> restored(backup("another key"), made))
                .withMessageContaining("The key is another one");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> restored(backup(null), made))
                .withMessageContaining("SEATWISE_BACKUP_KEY");
    }

    @Test
    void encryptedBackupIsKnownUnderAnyName() throws Exception {
        Path renamed = Files.move(backup(KEY).make(live(), NOW, false), folder.resolve("s.zip"));

        assertThat(restored(backup(KEY), renamed)).containsExactly("first", "second");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> restored(backup(null), renamed))
                .withMessageContaining("SEATWISE_BACKUP_KEY");
    }

    @Test
    void restoredAndFormerDatabaseAreClosedToOthers() throws Exception {
        Path made = backup(null).make(live(), NOW, false);
        Path database = Files.writeString(folder.resolve("target.mv.db"), "the former one");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));

        backup(null).restore(made, database, ".replaced-1");

        for (String name : List.of("target.mv.db", "target.mv.db.replaced-1")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void backupThatWasCutOffReplacesNothing() throws Exception {
        Path made = backup(KEY).make(live(), NOW, false);
        byte[] content = Files.readAllBytes(made);
        Files.write(made, Arrays.copyOf(content, content.length / 2));
        Path database = Files.writeString(folder.resolve("target.mv.db"), "the former one");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> backup(KEY).restore(made, database, ".kept"));

        assertThat(database).hasContent("the former one");
        assertThat(folder.resolve("target.mv.db.kept")).doesNotExist();
    }

    @Test
    void leftoversOfABackupThatWasCutOffAreDeletedAfterADay() throws Exception {
        Path old = Files.createDirectories(folder.resolve("backups/proving-1"));
        Files.writeString(old.resolve("seatwise.mv.db"), "half");
        Path fresh = Files.writeString(folder.resolve("backups/making-2.zip"), "half");
        FileTime time = FileTime.from(NOW.minusHours(25).toInstant(ZoneOffset.UTC));
        Files.setLastModifiedTime(old, time);
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusHours(23).toInstant(ZoneOffset.UTC)));

        backup(null).make(live(), NOW, false);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void formerDatabaseIsKeptBesideTheRestoredOne() throws Exception {
        Path made = backup(null).make(live(), NOW, false);
        Path database = Files.writeString(folder.resolve("target.mv.db"), "the former one");

        backup(null).restore(made, database, ".kept");

        assertThat(folder.resolve("target.mv.db.kept")).hasContent("the former one");
    }

    /** Its table has as many rows after the backup as before and none in between, as a table of waiting work may. */
    @Test
    void backupThatSeemsToDifferIsMadeAgain() throws Exception {
        JdbcDataSource live = live();
        JdbcClient jdbc = JdbcClient.create(live);
        AtomicInteger backups = new AtomicInteger();
        AtomicInteger counts = new AtomicInteger();
        DataSource busy = watched(live, method -> {
            if (method.equals("prepareStatement") && backups.incrementAndGet() == 1) {
                jdbc.sql("delete from note").update();
            } else if (method.equals("createStatement") && counts.incrementAndGet() == 2) {
                jdbc.sql("insert into note values ('first'), ('second')").update();
            }
        });

        Path made = backup(null).make(busy, NOW, false);

        assertThat(backups).hasValue(2);
        assertThat(restored(backup(null), made)).containsExactly("first", "second");
    }

    @Test
    void missingRowsAndTablesAreDifferences() {
        Map<String, Long> live = Map.of("note", 2L, "busy", 5L, "gone", 1L);

        assertThat(ScratchComparison.differences(
                        live, Map.of("note", 1L, "busy", 6L), Map.of("note", 2L, "busy", 7L, "gone", 1L)))
                .containsExactlyInAnyOrder("note has 1 rows, not 2", "gone is missing");
        assertThat(ScratchComparison.differences(live, live, live)).isEmpty();
    }

    @Test
    void newestOfSevenDaysAndFourWeeksAndThreeBeforeMigrationsAreKept() {
        List<BackupName> nightly = IntStream.range(0, 60)
                .mapToObj(day -> BackupName.of(folder, NOW.minusDays(day), false, false))
                .toList();

        List<BackupName> superfluous = BackupPolicy.superfluous(nightly, NOW.toLocalDate());

        // Saturday the 28th: the days from the 22nd, then the Sundays of the weeks that began on the 9th and the 2nd
        List<BackupName> kept =
                nightly.stream().filter(each -> !superfluous.contains(each)).toList();
        assertThat(kept.stream().map(each -> each.madeAt().getDayOfMonth()))
                .containsExactly(28, 27, 26, 25, 24, 23, 22, 15, 8);
    }

    private List<String> restored(DatabaseBackup backup, Path made) throws Exception {
        Path database = folder.resolve("restored/seatwise.mv.db");
        backup.restore(made, database, ".kept");
        return notes(database("restored/seatwise"));
    }

    private DatabaseBackup backup(@Nullable String key) {
        return new DatabaseBackup(folder.resolve("backups"), key, "sa", "");
    }

    /** @param before is told the name of each method of its connections before it runs */
    private static DataSource watched(DataSource live, Consumer<String> before) {
        return ProxyDataSourceBuilder.create(live)
                .methodListener(new MethodExecutionListener() {
                    @Override
                    public void beforeMethod(MethodExecutionContext call) {
                        if (call.getTarget() instanceof Connection) {
                            before.accept(call.getMethod().getName());
                        }
                    }

                    @Override
                    public void afterMethod(MethodExecutionContext call) {}
                })
                .build();
    }

    private JdbcDataSource live() {
        JdbcDataSource live = database("seatwise");
        JdbcClient jdbc = JdbcClient.create(live);
        jdbc.sql("create table note (text varchar)").update();
        jdbc.sql("insert into note values ('first'), ('second')").update();
        return live;
    }

    private JdbcDataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve(name)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        database.setUser("sa");
        return database;
    }

    private static List<String> notes(JdbcDataSource database) {
        return JdbcClient.create(database)
                .sql("select text from note order by text")
                .query(String.class)
                .list();
    }
}
