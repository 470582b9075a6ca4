package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Reads the catalogue: every table of a partner has {@code partner_id} first in its primary key and in its foreign
 * keys, so that no row can point at another partner's and the schema can be spread over machines by partner.
 */
abstract class CatalogueContract {

    /** The tables that belong to no partner, each for a reason. A new one needs a reason too. */
    private static final Set<String> OF_THE_INSTALLATION = Set.of(
            "installation", // its own mark
            "sign_in_attempt", // before anybody is known
            "operator_token", // acts for no partner
            "catalogue_product", // public names of products
            "catalogue_service_plan",
            "scheduled_tasks", // db-scheduler's own
            "flyway_schema_history");

    @Autowired
    DataSource dataSource;

    @Test
    void everyOtherTableIsAPartners() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Set<String> others = tables(connection);
            others.removeAll(partnerTables(connection));

            assertThat(OF_THE_INSTALLATION).containsAll(others);
        }
    }

    @Test
    void partnerComesFirstInEveryPrimaryKey() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (String table : partnerTables(connection)) {
                assertThat(keyColumn(connection.getMetaData().getPrimaryKeys(null, "public", table), "COLUMN_NAME"))
                        .as("first column of the primary key of %s", table)
                        .containsExactly("partner_id");
            }
        }
    }

    @Test
    void partnerComesFirstInEveryForeignKey() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int keys = 0;
            for (String table : partnerTables(connection)) {
                DatabaseMetaData metaData = connection.getMetaData();
                List<String> own = keyColumn(metaData.getImportedKeys(null, "public", table), "FKCOLUMN_NAME");
                List<String> pointedAt = keyColumn(metaData.getImportedKeys(null, "public", table), "PKCOLUMN_NAME");
                keys += own.size();
                assertThat(own).as("foreign keys of %s", table).allMatch("partner_id"::equals);
                assertThat(pointedAt)
                        .as("what the foreign keys of %s point at", table)
                        .allMatch("partner_id"::equals);
            }
            assertThat(keys).isGreaterThan(10);
        }
    }

    @Test
    void everyTableOfAPartnerButThePartnerItselfPointsAtOne() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Set<String> tables = partnerTables(connection);
            tables.remove("partner");
            for (String table : tables) {
                assertThat(keyColumn(connection.getMetaData().getImportedKeys(null, "public", table), "FKCOLUMN_NAME"))
                        .as("foreign keys of %s", table)
                        .isNotEmpty();
            }
        }
    }

    /** The first column of each key. */
    private static List<String> keyColumn(ResultSet keys, String column) throws SQLException {
        List<String> columns = new ArrayList<>();
        while (keys.next()) {
            if (keys.getInt("KEY_SEQ") == 1) {
                columns.add(keys.getString(column));
            }
        }
        return columns;
    }

    static Set<String> partnerTables(Connection connection) throws SQLException {
        return names(connection.getMetaData().getColumns(null, "public", null, "partner_id"));
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        return names(connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE", "BASE TABLE"}));
    }

    private static Set<String> names(ResultSet rows) throws SQLException {
        Set<String> names = new TreeSet<>();
        while (rows.next()) {
            names.add(rows.getString("TABLE_NAME"));
        }
        assertThat(names).isNotEmpty();
        return names;
    }
}
