package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.seatwise.Postgres;
import io.seatwise.operations.backup.Backups;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseGuardTest {

    private static final ObjectProvider<Backups> NO_BACKUPS =
            new StaticListableBeanFactory().getBeanProvider(Backups.class);

    private String database = Postgres.newDatabase();

    @Test
    void twoRolesAreAccepted() {
        assertThatNoException().isThrownBy(() -> start(Postgres.APPLICATION, Postgres.OWNER));
    }

    @Test
    void startingAgainIsAccepted() {
        start(Postgres.APPLICATION, Postgres.OWNER);

        assertThatNoException().isThrownBy(() -> start(Postgres.APPLICATION, Postgres.OWNER));
    }

    @Test
    void superuserIsRefusedBeforeAnythingIsMade() {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> start(Postgres.SUPERUSER, Postgres.OWNER))
                .withMessageContaining("\"postgres\" is a superuser")
                .satisfies(refusal -> assertThat(refusal.action()).contains("SPRING_FLYWAY_USER"));

        assertThat(tables()).isZero();
    }

    @Test
    void roleThatBypassesRowLevelSecurityIsRefused() {
        Postgres.execute(
                database,
                Postgres.SUPERUSER,
                "drop role if exists passer_by",
                "create role passer_by login bypassrls password '%s'".formatted(Postgres.PASSWORD));

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> start("passer_by", Postgres.OWNER))
                .withMessageContaining("bypasses row-level security");
    }

    @Test
    void oneRoleForBothIsRefusedBeforeAnythingIsMade() {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> start(Postgres.OWNER, Postgres.OWNER))
                .withMessageContaining("would make the tables and use them too");

        assertThat(tables()).isZero();
    }

    @Test
    void ownerOfATableIsRefused() {
        database = Postgres.migratedDatabase();
        Postgres.execute(database, Postgres.SUPERUSER, "alter table customer owner to " + Postgres.APPLICATION);

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> guard(Postgres.APPLICATION).afterSingletonsInstantiated())
                .withMessageContaining("owns tables")
                .withMessageContaining("customer");
    }

    @Test
    void memberOfTheOwnersRoleIsRefused() {
        database = Postgres.migratedDatabase();
        Postgres.execute(
                database,
                Postgres.SUPERUSER,
                "drop role if exists heir",
                "create role heir login in role %s password '%s'".formatted(Postgres.OWNER, Postgres.PASSWORD));

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> guard("heir").afterSingletonsInstantiated())
                .withMessageContaining("member of the role");
    }

    @Test
    void tableWithoutForcedRowLevelSecurityIsRefusedAndNamed() {
        database = Postgres.migratedDatabase();
        Postgres.execute(database, Postgres.OWNER, "alter table subscription no force row level security");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> guard(Postgres.APPLICATION).afterSingletonsInstantiated())
                .withMessageContaining("not forced on: subscription");
    }

    @Test
    void nextStartForcesItAgain() {
        database = Postgres.migratedDatabase();
        Postgres.execute(database, Postgres.OWNER, "alter table subscription no force row level security");

        assertThatNoException().isThrownBy(() -> start(Postgres.APPLICATION, Postgres.OWNER));
    }

    @Test
    void operatorReadsWhatIsWrongAndWhatToDo() {
        FailureAnalysis analysis = new DatabaseRefusedAnalyzer()
                .analyze(new IllegalStateException(
                        new DatabaseRefusedException("The role owns tables", "Give them away")));

        assertThat(analysis.getDescription()).isEqualTo("The role owns tables");
        assertThat(analysis.getAction()).isEqualTo("Give them away");
    }

    @Test
    void lockedFileIsExplained() {
        Throwable locked = new JdbcSQLNonTransientConnectionException(
                "Database may be already in use", null, "90020", ErrorCode.DATABASE_ALREADY_OPEN_1, null, null);

        assertThat(new DatabaseInUseAnalyzer()
                        .analyze(new IllegalStateException(locked))
                        .getDescription())
                .contains("in use by another process");
    }

    @Test
    void fileDatabaseCommitsToDiskWhateverItsAddressSays(@TempDir Path folder) {
        SingleConnectionDataSource file =
                new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve("seatwise"), true);

        new DatabaseGuard(file, InstallationMark.none(), NO_BACKUPS).afterSingletonsInstantiated();

        assertThat(JdbcClient.create(file)
                        .sql("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                        .query(String.class)
                        .set())
                .containsExactly("0");
        file.destroy();
    }

    private void start(String application, String owner) {
        Flyway flyway = Flyway.configure()
                .dataSource(database, owner, Postgres.PASSWORD)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .placeholders(Map.of("application-role", application))
                .load();
        DatabaseGuard guard = guard(application);
        guard.migrate(flyway);
        guard.afterSingletonsInstantiated();
    }

    private DatabaseGuard guard(String role) {
        return new DatabaseGuard(dataSource(role), InstallationMark.none(), NO_BACKUPS);
    }

    private DataSource dataSource(String role) {
        return new DriverManagerDataSource(database, role, Postgres.PASSWORD);
    }

    private int tables() {
        return JdbcClient.create(dataSource(Postgres.OWNER))
                .sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Integer.class)
                .single();
    }
}
