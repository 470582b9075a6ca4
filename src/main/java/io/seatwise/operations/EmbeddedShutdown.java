package io.seatwise.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Closes the embedded database before its pool is closed. The pool waits ten seconds for its connections and then lets the
 * process end; H2, which compacts its file with the last connection, was cut off there, and a large file stayed large.
 *
 * @see <a href="../../../../../../docs/decisions/055-size-of-the-embedded-database.md">decision 055</a>
 */
@Component
class EmbeddedShutdown implements DestructionAwareBeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedShutdown.class);

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    /** Spring destroys a pool after all beans that use it. */
    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && !pool.isClosed()) {
            close(pool);
        }
    }

    private static void close(DataSource pool) {
        boolean closed = false;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (DatabaseSize.embedded(connection).isPresent()) {
                statement.execute("shutdown");
                closed = true;
            }
        } catch (SQLException failure) {
            if (!closed) { // a closed database does not close the statement either
                LOG.warn("The database was not compacted: {}", failure.getMessage());
            }
        }
    }
}
