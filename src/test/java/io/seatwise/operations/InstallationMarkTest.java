package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.seatwise.Postgres;
import io.seatwise.base.storage.FolderMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class InstallationMarkTest {

    @TempDir
    Path folder;

    @Test
    void firstStartMarksFolderAndDatabaseWithOneId() throws Exception {
        DriverManagerDataSource database = inMemory();

        InstallationMark.of(folder).reconcile(database);

        assertThat(ofFolder()).isEqualTo(ofDatabase(database));
    }

    @Test
    void markedFolderRefusesToStartWithoutItsFile() throws Exception {
        InstallationMark.of(folder).reconcile(inMemory());

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> InstallationMark.of(folder).refuseMissingFile(folder.resolve("seatwise.mv.db")))
                .withMessageContaining("seatwise.mv.db is not there")
                .satisfies(refused -> assertThat(refused.action()).contains("seatwise restore", "installation.id"));
    }

    @Test
    void markedFolderRefusesAnEmptyPostgresql() throws Exception {
        InstallationMark.of(folder).reconcile(inMemory());
        Flyway empty = flyway(Postgres.newDatabase());

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> InstallationMark.of(folder).refuseEmptyDatabase(empty))
                .withMessageContaining("but the database is empty");
    }

    @Test
    void folderOfOneInstallationRefusesTheDatabaseOfAnother() throws Exception {
        InstallationMark.of(folder).reconcile(inMemory());
        DriverManagerDataSource other = inMemory();
        InstallationMark.of(folder.resolve("other")).reconcile(other);

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> InstallationMark.of(folder).reconcile(other))
                .withMessageContaining(ofFolder().toString())
                .withMessageContaining(ofDatabase(other).toString());
    }

    @Test
    void furtherNodeTakesTheMarkOfTheSharedDatabase() throws Exception {
        DriverManagerDataSource shared = inMemory();
        InstallationMark.of(folder.resolve("first")).reconcile(shared);

        InstallationMark.of(folder).reconcile(shared);

        assertThat(ofFolder()).isEqualTo(ofDatabase(shared));
    }

    @Test
    void newFolderStartsEmpty() {
        assertThatNoException().isThrownBy(() -> {
            InstallationMark.of(folder).refuseMissingFile(folder.resolve("seatwise.mv.db"));
            InstallationMark.of(folder).refuseEmptyDatabase(flyway(Postgres.newDatabase()));
        });
    }

    @Test
    void markThatIsNoIdIsRefusedAndNotReplaced() throws Exception {
        Files.writeString(folder.resolve(FolderMark.FILE), "half");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> InstallationMark.of(folder).reconcile(inMemory()))
                .withMessageContaining("cannot be read");
        assertThat(folder.resolve(FolderMark.FILE)).hasContent("half");
    }

    private UUID ofFolder() throws Exception {
        return UUID.fromString(Files.readString(folder.resolve(FolderMark.FILE)).strip());
    }

    private static UUID ofDatabase(DriverManagerDataSource database) {
        return JdbcClient.create(database)
                .sql("select installation_id from installation")
                .query(UUID.class)
                .single();
    }

    private static Flyway flyway(String url) {
        return Flyway.configure()
                .dataSource(url, Postgres.OWNER, Postgres.PASSWORD)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .placeholders(Map.of("application-role", Postgres.APPLICATION))
                .load();
    }

    private static DriverManagerDataSource inMemory() {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        JdbcClient.create(database)
                .sql(
                        "create table installation (only_one smallint primary key, installation_id uuid, marked_at timestamp with time zone)")
                .update();
        return database;
    }
}
