package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.Postgres;
import io.seatwise.Seatwise;
import io.seatwise.operations.backup.Backups;
import io.seatwise.operations.backup.DatabaseBackup;
import io.seatwise.operations.backup.MigrationMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An installation of an earlier version starts with this one and keeps its rows. Its database is made by the migrations
 * of that time, before the versions that fill new columns from existing rows.
 */
@Tag("slow")
class UpgradeTest {

    /** The last version before {@code V878}, which fills columns. */
    private static final String EARLIER = "876";

    /** The first statement of {@code V881}. */
    private static final String HALF_OF_A_MIGRATION =
            "alter table recommendation add column value_at_risk numeric(19, 2)";

    private static final String PARTNER = "11111111-1111-4111-8111-111111111111";
    private static final String TENANT = "22222222-2222-4222-8222-222222222222";
    private static final String ENTRY = "33333333-3333-4333-8333-333333333333";

    private static final List<String> ROWS = List.of(
            """
            insert into partner (partner_id, name, created_at)
            values ('%s', 'Müller & Söhne', timestamp with time zone '2026-01-31 00:00:00+00')
            """.formatted(PARTNER),
            """
            insert into customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)
            values ('%s', '%s', 'Łódź', 'łódź', 'Max@contoso.example',
                timestamp with time zone '2026-01-31 00:00:00+00', 7)
            """.formatted(PARTNER, TENANT),
            "insert into product (partner_id, product_id, name, family) values ('%s', 'P-1', 'Product', 'M365')"
                    .formatted(PARTNER),
            """
            insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state, trial,
                quantity, commitment_end, auto_renew)
            values ('%s', 's-1', '%s', 'P-1', 'ACTIVE', 'active', false, 25, date '2027-03-31', true)
            """.formatted(PARTNER, TENANT),
            """
            insert into usage_month (partner_id, tenant_id, usage_month, product, enabled, active, content_day,
                complete)
            values ('%s', '%s', date '2026-10-01', 'Teams', 200, 150, date '2026-10-31', true)
            """.formatted(PARTNER, TENANT),
            """
            insert into category_score (partner_id, tenant_id, score_day, category, scheme, points, max_points,
                provenance, primary_numerator, primary_denominator)
            values ('%1$s', '%2$s', date '2026-10-01', 'MOBILITY', 'CLASSIC_800', 90, 100, 'ESTIMATED_PRIMARY', 9, 10),
                ('%1$s', '%2$s', date '2026-10-01', 'MEETINGS', 'CLASSIC_800', 62, 100, 'ESTIMATED_PRIMARY', 124, 200),
                ('%1$s', '%2$s', date '2026-10-01', 'TEAMWORK', 'CLASSIC_800', 90, 100, 'IMPORTED', 9, 10)
            """.formatted(PARTNER, TENANT),
            """
            insert into audit_entry (partner_id, entry_id, occurred_at, actor, action, subject, detail)
            values ('%s', '%s', timestamp with time zone '2026-11-01 00:00:00+00', 'ada', 'import.applied', 'a.csv', '')
            """.formatted(PARTNER, ENTRY));

    @Test
    void embeddedDatabaseOfAnEarlierVersionStartsAndKeepsItsRows(@TempDir Path data) throws Exception {
        earlier(embedded(data), "seatwise", "", "h2");
        change(embedded(data), "seatwise", "", ROWS);

        assertStarts(data);
    }

    /** H2 makes each statement of a migration final at once: an interrupted one leaves the columns that it added. */
    @Test
    void updateThatWasCutOffIsTakenBackAndDoneAgain(@TempDir Path data) throws Exception {
        earlier(embedded(data), "seatwise", "", "h2");
        change(embedded(data), "seatwise", "", ROWS);
        new MigrationMark(data.resolve("seatwise.mv.db")).begin(backup(data));
        change(embedded(data), "seatwise", "", List.of(HALF_OF_A_MIGRATION, "delete from subscription"));

        assertStarts(data);
        assertThat(files(data)).contains("seatwise.mv.db.unfinished");
    }

    private static Path backup(Path data) throws IOException, SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(embedded(data));
        database.setUser("seatwise");
        database.setPassword("");
        return new DatabaseBackup(data.resolve("backups"), null, "seatwise", "")
                .make(database, LocalDateTime.of(2026, 11, 1, 2, 10), true);
    }

    private static String embedded(Path data) {
        return "jdbc:h2:file:" + data.resolve("seatwise")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static void assertStarts(Path data) throws IOException {
        try (ConfigurableApplicationContext seatwise = new SpringApplicationBuilder(Seatwise.class)
                .run(
                        "--server.port=0",
                        "--seatwise.data-dir=" + data,
                        "--seatwise.disk.min-free=1MB",
                        "--seatwise.second-factor=off",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            assertThat(seatwise.getBean(Flyway.class).info().pending()).isEmpty();
            assertRows(seatwise.getBean(JdbcClient.class));
        }
        assertThat(files(data.resolve("backups"))).anyMatch(name -> name.endsWith("-before-migration.zip"));
        assertThat(new MigrationMark(data.resolve("seatwise.mv.db")).isSet()).isFalse();
    }

    @Test
    void postgresqlDatabaseOfAnEarlierVersionIsTakenOverAndKeepsItsRows() throws SQLException {
        String url = Postgres.newDatabase();
        earlier(url, Postgres.OWNER, Postgres.PASSWORD, "postgresql");
        change(
                url,
                Postgres.OWNER,
                Postgres.PASSWORD,
                Stream.concat(Stream.of("select set_config('app.partner', '*', false)"), ROWS.stream())
                        .toList());
        DatabaseGuard guard = new DatabaseGuard(
                new DriverManagerDataSource(url, Postgres.APPLICATION, Postgres.PASSWORD),
                InstallationMark.none(),
                new StaticListableBeanFactory().getBeanProvider(Backups.class));

        guard.migrate(migrations(url, Postgres.OWNER, Postgres.PASSWORD, "postgresql", "latest"));
        guard.afterSingletonsInstantiated();

        assertRows(JdbcClient.create(new DriverManagerDataSource(
                url + "?options=-c%20app.partner=" + PARTNER, Postgres.APPLICATION, Postgres.PASSWORD)));
    }

    private static void assertRows(JdbcClient jdbc) {
        assertThat(jdbc.sql("select name from partner where partner_id = '" + PARTNER + "'")
                        .query(String.class)
                        .single())
                .isEqualTo("Müller & Söhne");
        assertThat(jdbc.sql("select name || ' ' || account_manager || ' ' || version from customer")
                        .query(String.class)
                        .list())
                .containsExactly("Łódź Max@contoso.example 7");
        assertThat(jdbc.sql("select subscription_id || ' ' || quantity from subscription")
                        .query(String.class)
                        .list())
                .containsExactly("s-1 25");
        assertThat(jdbc.sql("select active || ' of ' || enabled from usage_month")
                        .query(String.class)
                        .list())
                .containsExactly("150 of 200");
        assertThat(jdbc.sql("""
                                select category || ' ' || cast(points as integer) || ' ' || provenance
                                from category_score
                                where points is not null
                                order by category
                                """).query(String.class).list())
                .as("estimated points of few people are gone")
                .containsExactly("MEETINGS 62 ESTIMATED_PRIMARY", "TEAMWORK 90 IMPORTED");
        assertThat(jdbc.sql("select subject from audit_entry where entry_id = '" + ENTRY + "'")
                        .query(String.class)
                        .list())
                .containsExactly("a.csv");
    }

    private static void earlier(String url, String user, String password, String vendor) {
        migrations(url, user, password, vendor, EARLIER).migrate();
    }

    private static Flyway migrations(String url, String user, String password, String vendor, String target) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .placeholders(Map.of("application-role", Postgres.APPLICATION))
                .outOfOrder(true)
                .target(target)
                .load();
    }

    private static void change(String url, String user, String password, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
