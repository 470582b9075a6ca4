package io.seatwise.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * A set of ids as one SQL parameter, to be used as {@code unnest(cast(:ids as uuid array)) as id (tenant_id)}. Joined
 * like a table it is looked up through composite indexes on H2 and PostgreSQL alike, which an {@code in} list on the
 * second column of an index is not.
 */
public record UuidArray(Collection<UUID> ids) implements SqlTypeValue {

    @Override
    public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }
}
