package io.seatwise.operations;

import io.seatwise.access.Roles;
import io.seatwise.base.DatabaseProduct;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Shows operators how large the database is, and how much of it is live. */
@Service
public class DatabaseSize {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final boolean postgresql;

    DatabaseSize(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.postgresql = DatabaseProduct.isPostgresql(dataSource);
    }

    /**
     * The size of the whole database.
     *
     * @param bytes on disk: the file of the embedded database, or what PostgreSQL reports
     * @param livePercent the share that is not dead and waits for compaction or vacuum, from 0 to 100: of the file's
     *     chunks on H2, of the rows on PostgreSQL; null where it is unknown, as on PostgreSQL before it has counted
     */
    public record Size(long bytes, @Nullable Integer livePercent) {}

    /** Measures the database; empty for a database in memory. */
    @PreAuthorize(Roles.CAN_OPERATE)
    public Optional<Size> measure() {
        return postgresql ? Optional.of(ofServer()) : ofFile();
    }

    private Size ofServer() {
        return jdbc.sql("""
                        select pg_database_size(current_database()) as bytes,
                            round(100.0 * sum(n_live_tup) / nullif(sum(n_live_tup + n_dead_tup), 0))::integer as live
                        from pg_stat_user_tables
                        """)
                .query((row, number) -> new Size(row.getLong("bytes"), row.getObject("live", Integer.class)))
                .single();
    }

    private Optional<Size> ofFile() {
        try (Connection connection = dataSource.getConnection()) {
            return embedded(connection)
                    .map(database -> database.getStore().getMvStore().getFileStore())
                    .map(file -> new Size(file.size(), livePercent(file)));
        } catch (SQLException exception) {
            throw new IllegalStateException("The database does not answer", exception);
        }
    }

    /** Chunks that are still kept for open readers are full of dead pages; those that are freed are space, not data. */
    private static int livePercent(FileStore<?> file) {
        return Math.clamp((long) file.getChunksFillRate() * file.getFillRate() / 100, 0, 100);
    }

    /** The database with a file behind this connection; empty for PostgreSQL and for a database in memory. */
    static Optional<Database> embedded(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(JdbcConnection.class)
                || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return Optional.empty();
        }
        return Optional.of(session.getDatabase()).filter(Database::isPersistent);
    }
}
