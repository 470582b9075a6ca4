package io.seatwise.base;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Tells the databases apart where they need different statements. */
public final class DatabaseProduct {

    private DatabaseProduct() {}

    public static boolean isPostgresql(DataSource dataSource) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(
                            dataSource, metaData -> metaData.getDatabaseProductName()));
        } catch (MetaDataAccessException exception) {
            throw new IllegalStateException("The database does not answer", exception);
        }
    }
}
