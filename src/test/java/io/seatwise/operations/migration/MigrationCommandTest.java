package io.seatwise.operations.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.Postgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MigrationCommandTest {

    private static final String PARTNER = "11111111-1111-4111-8111-111111111111";
    private static final String TENANT = "22222222-2222-4222-8222-222222222222";
    private static final String RUN = "33333333-3333-4333-8333-333333333333";

    @TempDir
    static Path made;

    @TempDir
    Path data;

    private String target;

    /** A value of each type that tables have: ids, texts, numbers, decimals, days, instants, flags, bytes, and nulls. */
    @BeforeAll
    static void makeSource() throws SQLException {
        Flyway.configure()
                .dataSource(url(made), "seatwise", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .placeholders(Map.of("application-role", "seatwise"))
                .outOfOrder(true)
                .load()
                .migrate();
        change(
                made,
                "insert into partner (partner_id, name, created_at) values ('%s', 'Müller & Söhne', timestamp with time zone '2026-01-31 23:30:00.123456+02:00')"
                        .formatted(PARTNER),
                """
                insert into customer (partner_id, tenant_id, name, name_key, customer_since, created_at, version)
                values ('%s', '%s', 'Łódź "quoted"', 'łódź', date '2024-02-29', timestamp with time zone '2026-01-01 00:00:00Z', 7)
                """.formatted(PARTNER, TENANT),
                "insert into product (partner_id, product_id, name, family) values ('%s', 'P-1', 'Product', 'M365')"
                        .formatted(PARTNER),
                """
                insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state, trial,
                    quantity, annual_contract_value, currency)
                select '%s', 's-' || x, '%s', 'P-1', 'ACTIVE', 'active', mod(x, 2) = 0, x, x + 0.10, 'EUR'
                from system_range(1, 2500)
                """.formatted(PARTNER, TENANT),
                """
                insert into customer_metrics (partner_id, tenant_id, products, inflated, grace, usage_ratio)
                values ('%s', '%s', 1, false, false, 0.1)
                """.formatted(PARTNER, TENANT),
                """
                insert into import_file (partner_id, run_id, size_bytes, complete, changed_at)
                values ('%s', '%s', 3, true, timestamp with time zone '2026-01-01 00:00:00Z')
                """.formatted(PARTNER, RUN),
                "insert into import_file_chunk (partner_id, run_id, chunk_number, content) values ('%s', '%s', 0, X'00ff7f')"
                        .formatted(PARTNER, RUN));
    }

    @BeforeEach
    void copySource() throws IOException {
        Files.copy(made.resolve("seatwise.mv.db"), data.resolve("seatwise.mv.db"));
        target = Postgres.migratedDatabase();
    }

    @Test
    void everyTableIsCopiedAndCompared() throws SQLException {
        Answer answer = migrate();

        assertThat(answer.code()).describedAs(answer.text()).isZero();
        assertThat(answer.text())
                .contains("subscription: 2,500 rows, equal", "customer: 1 rows, equal", "tables are equal");
        assertThat(inTarget("select name from partner")).isEqualTo("Müller & Söhne");
        assertThat(inTarget("select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') from partner"))
                .isEqualTo("2026-01-31 21:30:00.123456");
        assertThat(inTarget("select name || customer_since || version || coalesce(domain, ' no domain') from customer"))
                .isEqualTo("Łódź \"quoted\"2024-02-297 no domain");
        // 1 + 2 + … + 2,500, and a tenth of a unit each
        assertThat(inTarget("select sum(annual_contract_value) from subscription"))
                .isEqualTo("3126500.00");
        assertThat(inTarget("select count(*) from subscription where trial")).isEqualTo("1250");
        assertThat(inTarget("select usage_ratio from customer_metrics")).isEqualTo("0.1");
        assertThat(inTarget("select encode(content, 'hex') from import_file_chunk"))
                .isEqualTo("00ff7f");
        assertThat(inTarget("select to_regclass('migration_progress')")).isNull();
    }

    /** PostgreSQL takes no U+0000 into a text, so the copy ends at that table. */
    @Test
    void brokenOffRunGoesOnWithTheTablesThatAreMissing() throws SQLException {
        change(data, "update product set name = 'a' || char(0)");

        Answer broken = migrate();

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.text())
                .contains("Failed: Table product: ", "Run the command again")
                .doesNotContain("P-1");
        assertThat(inTarget("select count(*) from partner")).isEqualTo("1");
        assertThat(inTarget("select count(*) from subscription")).isEqualTo("0");
        change(data, "update product set name = 'Product'");

        Answer again = migrate();

        assertThat(again.code()).describedAs(again.text()).isZero();
        assertThat(inTarget("select count(*) from subscription")).isEqualTo("2500");
    }

    @Test
    void changeAfterTheCopyIsFoundByTheChecksum() throws SQLException {
        change(data, "update product set name = 'a' || char(0)");
        migrate();
        change(data, "update product set name = 'Product'", "update customer set version = 8");

        Answer answer = migrate();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("customer: 1 rows, not equal", "Not equal.");
    }

    @Test
    void targetWithPartnersIsRefused() throws SQLException {
        assertThat(migrate().code()).isZero();

        Answer answer = migrate();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("has partners already");
    }

    @Test
    void runningSeatwiseMissingDatabaseAndMissingSettingsAreRefused() throws Exception {
        try (Connection running = DriverManager.getConnection(url(data), "seatwise", "")) {
            assertThat(running.isValid(1)).isTrue();
            assertThat(inAnotherProcess().text()).contains("Stop it first");
        }
        Files.delete(data.resolve("seatwise.mv.db"));
        assertThat(migrate().text()).contains("There is no database in");
        assertThat(run(Map.of("SEATWISE_DATA_DIR", data.toString())).code()).isEqualTo(2);
    }

    private record Answer(int code, String text) {}

    private Answer migrate() {
        return run(environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SEATWISE_DATA_DIR", data.toString());
        environment.put("SPRING_DATASOURCE_URL", target);
        environment.put("SPRING_DATASOURCE_USERNAME", Postgres.APPLICATION);
        environment.put("SPRING_FLYWAY_USER", Postgres.OWNER);
        environment.put("SPRING_FLYWAY_PASSWORD", Postgres.PASSWORD);
        return environment;
    }

    private static Answer run(Map<String, String> environment) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int code = new MigrationCommand(environment, new PrintStream(text, true, StandardCharsets.UTF_8)).run();
        return new Answer(code, text.toString(StandardCharsets.UTF_8));
    }

    /** Within one process H2 would give the same open database. */
    private Answer inAnotherProcess() throws IOException, InterruptedException {
        ProcessBuilder other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.seatwise.Seatwise",
                "migrate-to-postgres");
        other.environment().putAll(environment());
        Process process = other.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("seatwise")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static void change(Path folder, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(folder), "seatwise", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String inTarget(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(target, Postgres.SUPERUSER, Postgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
