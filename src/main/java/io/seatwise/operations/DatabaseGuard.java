package io.seatwise.operations;

import io.seatwise.base.storage.PrivateFiles;
import io.seatwise.operations.backup.Backups;
import io.seatwise.operations.backup.MigrationMark;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets Seatwise start only on a database that keeps its promises. On PostgreSQL row-level security is the second wall
 * between partners, so the application must not be able to climb it: no superuser, no role that bypasses it, no owner
 * of tables, and every partner's table must have it forced. On H2 a commit must be on disk before it is acknowledged.
 */
@Component
class DatabaseGuard implements FlywayMigrationStrategy, SmartInitializingSingleton {

    private static final String TWO_ROLES = """
            Create two roles and a database, and start with both:
                create role seatwise_owner login password '…';
                create role seatwise login password '…';
                create database seatwise owner seatwise_owner;
            SPRING_FLYWAY_USER=seatwise_owner, SPRING_FLYWAY_PASSWORD=… (makes and owns the tables)
            SPRING_DATASOURCE_USERNAME=seatwise, SPRING_DATASOURCE_PASSWORD=… (the application's own role)""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final InstallationMark mark;
    private final ObjectProvider<Backups> backups;

    DatabaseGuard(DataSource dataSource, InstallationMark mark, ObjectProvider<Backups> backups) {
        this.backups = backups;
        this.mark = mark;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Refuses before anything is made in the wrong role's name. */
    @Override
    public void migrate(Flyway flyway) {
        if (isPostgresql()) {
            refusePowerfulRole();
            refuseOneRoleForBoth(flyway);
        }
        mark.refuseEmptyDatabase(flyway);
        if (flyway.info().pending().length > 0) {
            Path backup = backUp(flyway);
            Optional<MigrationMark> begun = begin(backup, flyway);
            flyway.migrate();
            begun.ifPresent(DatabaseGuard::end);
        } else {
            flyway.migrate();
        }
        if (!isPostgresql()) {
            EmbeddedStatistics.declare(jdbc);
        }
        mark.reconcile(dataSource);
        EmbeddedDatabase.file(url()).ifPresent(PrivateFiles::protectDatabase);
    }

    /** Only where there is something to lose. */
    private @Nullable Path backUp(Flyway flyway) {
        Backups before = backups.getIfAvailable();
        if (flyway.info().applied().length == 0 || before == null) {
            return null;
        }
        try {
            return before.beforeMigration();
        } catch (IOException | SQLException failure) {
            throw new DatabaseRefusedException(
                    "The backup before the migration failed, so nothing was migrated: " + failure.getMessage(),
                    "Make room in the backup folder (SEATWISE_BACKUP_DIR), then start again.");
        }
    }

    /** Marks the embedded database; empty where there is no way back, and on PostgreSQL, which needs none. */
    private Optional<MigrationMark> begin(@Nullable Path backup, Flyway flyway) {
        if (backup == null && (flyway.info().applied().length > 0 || hasTables())) {
            return Optional.empty();
        }
        Optional<MigrationMark> begun = EmbeddedDatabase.file(url()).map(MigrationMark::new);
        begun.ifPresent(each -> {
            try {
                each.begin(backup);
            } catch (IOException failure) {
                throw new DatabaseRefusedException(
                        "The data folder cannot be written, so nothing was migrated: " + failure,
                        "Make the folder of the database writable (SEATWISE_DATA_DIR), then start again.");
            }
        });
        return begun;
    }

    /** A mark that stays would take back what people do from now on. */
    private static void end(MigrationMark begun) {
        try {
            begun.end();
        } catch (IOException failure) {
            throw new DatabaseRefusedException(
                    "The mark of the migration cannot be deleted: " + failure,
                    "Delete the file beside the database that ends with " + MigrationMark.SUFFIX
                            + ", then start again.");
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (isPostgresql()) {
            refusePowerfulRole();
            refuseOwnedTables();
            refuseOpenTables();
        } else {
            commitToDisk();
        }
    }

    private void refusePowerfulRole() {
        jdbc.sql("""
                        select rolname, rolsuper, rolbypassrls
                        from pg_roles
                        where rolname = current_user
                        """)
                .query((row, number) -> {
                    if (row.getBoolean("rolsuper") || row.getBoolean("rolbypassrls")) {
                        throw new DatabaseRefusedException(
                                "The role \"%s\" is a superuser or bypasses row-level security, so nothing in the database would keep partners apart."
                                        .formatted(row.getString("rolname")),
                                TWO_ROLES);
                    }
                    return true;
                })
                .list();
    }

    private void refuseOneRoleForBoth(Flyway flyway) {
        String application = jdbc.sql("select current_user").query(String.class).single();
        String owner;
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            owner = connection.getMetaData().getUserName();
        } catch (SQLException exception) {
            throw new IllegalStateException("The database does not answer", exception);
        }
        if (application.equals(owner)) {
            throw new DatabaseRefusedException(
                    "The role \"%s\" would make the tables and use them too; an owner could switch row-level security off."
                            .formatted(owner),
                    TWO_ROLES);
        }
    }

    private void refuseOwnedTables() {
        List<@Nullable String> owned = jdbc.sql("""
                                select c.relname
                                from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = current_schema()
                                and c.relkind in ('r', 'p')
                                and pg_has_role(current_user, c.relowner, 'member')
                                order by c.relname
                                """).query(String.class).list();
        if (!owned.isEmpty()) {
            throw new DatabaseRefusedException(
                    "The application's role owns tables, or is a member of the role that does: "
                            + String.join(", ", owned),
                    "Give them to another role (reassign owned by … to seatwise_owner; revoke seatwise_owner from …). "
                            + TWO_ROLES);
        }
    }

    private void refuseOpenTables() {
        List<@Nullable String> open = jdbc.sql("""
                                select c.relname
                                from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid and a.attname = 'partner_id' and not a.attisdropped
                                where n.nspname = current_schema()
                                and c.relkind in ('r', 'p')
                                and not (c.relrowsecurity and c.relforcerowsecurity
                                    and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                                order by c.relname
                                """).query(String.class).list();
        if (!open.isEmpty()) {
            throw new DatabaseRefusedException(
                    "Row-level security is not forced on: " + String.join(", ", open),
                    "Start once with SPRING_FLYWAY_USER set to the owner of the tables: each start puts it in place.");
        }
    }

    private void commitToDisk() {
        boolean delayed = jdbc.sql(
                                "select count(*) from information_schema.settings where setting_name = 'WRITE_DELAY' and setting_value <> '0'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (delayed) {
            jdbc.sql("set write_delay 0").update();
        }
    }

    /** Whether the database holds tables; without a migration they are another program's. */
    private boolean hasTables() {
        return jdbc.sql("select count(*) from information_schema.tables where table_schema = current_schema()")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String url() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException exception) {
            throw new IllegalStateException("The database does not answer", exception);
        }
    }

    private boolean isPostgresql() {
        try (Connection connection = dataSource.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException exception) {
            throw new IllegalStateException("The database does not answer", exception);
        }
    }
}
