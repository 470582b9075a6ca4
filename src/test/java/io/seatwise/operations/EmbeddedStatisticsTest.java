package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class EmbeddedStatisticsTest {

    private static final String DAYS_OF_A_CUSTOMER = """
            explain delete from customer_day
            where partner_id = :partner and tenant_id = :partner and position_day >= date '2026-11-30'
            """;

    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void createTables() throws SQLException {
        connection = DriverManager.getConnection(
                "jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        execute("create table customer (partner_id uuid, tenant_id uuid, primary key (partner_id, tenant_id))");
        execute("""
                create table customer_day (
                    partner_id uuid not null,
                    tenant_id uuid not null,
                    position_day date not null,
                    primary key (partner_id, tenant_id, position_day),
                    foreign key (partner_id, tenant_id) references customer
                )
                """);
        execute("create index customer_day_by_day on customer_day (partner_id, position_day, tenant_id)");
        execute("create table installation (id uuid primary key)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void anEmptyTableIsReadByItsKeyAndNotByTheDaysOfThePartner() {
        assertThat(plan()).contains("public.customer_day_by_day").doesNotContain("PRIMARY_KEY");

        EmbeddedStatistics.declare(jdbc);

        assertThat(plan()).contains("public.PRIMARY_KEY").doesNotContain("public.customer_day_by_day");
    }

    @Test
    void figuresOfAnAnalysisStay() {
        execute("insert into customer select random_uuid(), random_uuid() from system_range(1, 20)");
        execute("insert into customer_day select partner_id, tenant_id, date '2026-11-30' from customer");
        execute("analyze");

        EmbeddedStatistics.declare(jdbc);

        assertThat(selectivity()).isEqualTo(100);
    }

    @Test
    void declaringAgainChangesNothing() {
        EmbeddedStatistics.declare(jdbc);
        EmbeddedStatistics.declare(jdbc);

        assertThat(selectivity()).isEqualTo(1);
    }

    private String plan() {
        return jdbc.sql(DAYS_OF_A_CUSTOMER)
                .param("partner", UUID.randomUUID())
                .query(String.class)
                .single();
    }

    private int selectivity() {
        return jdbc.sql("""
                        select selectivity
                        from information_schema.columns
                        where table_name = 'customer_day' and column_name = 'partner_id'
                        """).query(Integer.class).single();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
