package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.operations.backup.Backups;
import io.seatwise.operations.backup.DatabaseBackup;
import io.seatwise.operations.backup.MigrationMark;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What the start does with the embedded database's file before it opens it. */
@Tag("slow")
class EmbeddedDatabaseCheckTest {

    @TempDir
    Path folder;

    @Test
    void cutOffUpdateIsTakenBackFromItsBackup() throws Exception {
        change("create table customer (name varchar)", "insert into customer values ('Fourth Coffee')");
        mark().begin(backup());
        change("alter table customer add column half varchar", "delete from customer");

        check();

        assertThat(names()).containsExactly("Fourth Coffee");
        assertThat(mark().isSet()).isFalse();
        assertThat(files()).contains("seatwise.mv.db.unfinished");
    }

    @Test
    void startClosesTheDataFolderToOthers() throws Exception {
        change("create table customer (name varchar)");
        Path trace = Files.writeString(folder.resolve("seatwise.trace.db"), "");
        Path former = Files.writeString(folder.resolve("seatwise.mv.db.replaced-1"), "");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        check();

        assertThat(permissions(folder)).isEqualTo("rwx------");
        for (Path each : List.of(file(), trace, former)) {
            assertThat(permissions(each)).as(each.toString()).isEqualTo("rw-------");
        }
    }

    @Test
    void folderThatEverybodyMayWriteToIsLeftAsItIs() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        check();

        assertThat(permissions(folder)).isEqualTo("rwxrwxrwx");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void cutOffFirstStartBeginsAnew() throws Exception {
        mark().begin(null);
        change("create table half (name varchar)");

        check();

        assertThat(file()).doesNotExist();
        assertThat(mark().isSet()).isFalse();
        assertThat(files()).contains("seatwise.mv.db.unfinished");
    }

    @Test
    void recoveryThatWasCutOffIsDoneAgain() throws Exception {
        change("create table customer (name varchar)", "insert into customer values ('Fourth Coffee')");
        mark().begin(backup());
        Files.move(file(), folder.resolve("seatwise.mv.db.unfinished"));

        check();

        assertThat(names()).containsExactly("Fourth Coffee");
    }

    @Test
    void onlyTheLastHalfMigratedDatabaseIsKept() throws Exception {
        change("create table customer (name varchar)", "insert into customer values ('Fourth Coffee')");
        mark().begin(backup());
        Path kept = Files.writeString(folder.resolve("seatwise.mv.db.unfinished"), "of an earlier start");

        check();

        assertThat(names()).containsExactly("Fourth Coffee");
        assertThat(Files.size(kept)).isGreaterThan(1_000);
        assertThat(files()).filteredOn(name -> name.contains("unfinished")).hasSize(1);
    }

    @Test
    void missingBackupIsRefusedAndNothingIsChanged() throws Exception {
        change("create table customer (name varchar)", "insert into customer values ('Fourth Coffee')");
        Path backup = backup();
        mark().begin(backup);
        Files.delete(backup);

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(this::check)
                .withMessageContaining(backup.toString())
                .satisfies(refused -> assertThat(refused.action()).contains("seatwise restore"));

        assertThat(names()).containsExactly("Fourth Coffee");
        assertThat(mark().isSet()).isTrue();
    }

    @Test
    void databaseOfARunningMigrationIsLeftAlone() throws Exception {
        change("create table customer (name varchar)", "insert into customer values ('Fourth Coffee')");
        mark().begin(null);
        try (FileChannel held = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            check();

            assertThat(lock.isValid()).isTrue();
        }

        assertThat(names()).containsExactly("Fourth Coffee");
        assertThat(mark().isSet()).isTrue();
    }

    @Test
    void restoreByHandEndsTheMigration() throws Exception {
        change("create table customer (name varchar)");
        Path backup = backup();
        mark().begin(backup);

        backups().restore(backup, file(), ".replaced");

        assertThat(mark().isSet()).isFalse();
    }

    @Test
    void migrationThatFailsLeavesItsMark() throws Exception {
        assertThatException().isThrownBy(() -> guard().migrate(flyway("create table half (name varchar); oops")));

        assertThat(mark().isSet()).isTrue();
        assertThat(mark().backup()).isEmpty();
    }

    @Test
    void migrationThatEndsRemovesItsMark() throws Exception {
        guard().migrate(flyway("create table customer (name varchar)"));

        assertThat(names()).isEmpty();
        assertThat(mark().isSet()).isFalse();
    }

    @Test
    void databaseOfAnotherProgramIsNeverTakenForAFirstStart() throws Exception {
        change("create table customer (name varchar)", "insert into customer values ('Fourth Coffee')");

        assertThatException().isThrownBy(() -> guard().migrate(flyway("create table half (name varchar)")));

        assertThat(mark().isSet()).isFalse();
    }

    private void check() {
        EmbeddedDatabaseCheck check = new EmbeddedDatabaseCheck();
        check.setEnvironment(new MockEnvironment()
                .withProperty("spring.datasource.url", url())
                .withProperty("spring.datasource.username", "sa")
                .withProperty("spring.datasource.password", "")
                .withProperty("seatwise.data-dir", folder.toString())
                .withProperty("seatwise.backup.dir", folder.resolve("backups").toString()));
        check.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    private DatabaseGuard guard() {
        return new DatabaseGuard(
                database(), InstallationMark.none(), new StaticListableBeanFactory().getBeanProvider(Backups.class));
    }

    private Flyway flyway(String migration) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__first.sql"), migration);
        return Flyway.configure()
                .dataSource(database())
                .locations("filesystem:" + migrations)
                .load();
    }

    private Path backup() throws Exception {
        return backups().make(database(), LocalDateTime.of(2026, 11, 28, 2, 10), true);
    }

    private DatabaseBackup backups() {
        return new DatabaseBackup(folder.resolve("backups"), null, "sa", "");
    }

    private MigrationMark mark() {
        return new MigrationMark(file());
    }

    private void change(String... statements) {
        JdbcClient jdbc = JdbcClient.create(database());
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }

    private List<String> names() {
        return JdbcClient.create(database())
                .sql("select name from customer")
                .query(String.class)
                .list();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path file() {
        return folder.resolve("seatwise.mv.db");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("seatwise")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url());
        database.setUser("sa");
        database.setPassword("");
        return database;
    }

    /** H2 would make one with the usual rights at its first fault, beside the running portal. */
    @Test
    void databaseWritesNoTraceBesideItsFile() throws Exception {
        Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        String url = settings.getProperty("spring.datasource.url").replace("${seatwise.data-dir}", folder.toString());
        try (Connection connection = DriverManager.getConnection(url, "seatwise", "");
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("call 1 / 0"));
        }

        assertThat(folder.resolve("seatwise.mv.db")).exists();
        assertThat(folder.resolve("seatwise.trace.db")).doesNotExist();
    }
}
