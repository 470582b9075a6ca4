package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class CatalogueOnPostgresTest extends CatalogueContract {

    @Test
    void rowLevelSecurityIsForcedOnEveryTableOfAPartner() throws SQLException {
        List<String> forced =
                JdbcClient.create(dataSource).sql("""
                        select c.relname
                        from pg_class c
                        join pg_policy p on p.polrelid = c.oid
                        where c.relrowsecurity and c.relforcerowsecurity
                        """).query(String.class).list();

        try (Connection connection = dataSource.getConnection()) {
            assertThat(forced).containsExactlyInAnyOrderElementsOf(partnerTables(connection));
        }
    }
}
