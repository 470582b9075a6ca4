package io.seatwise.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlValue;

/**
 * The id of one kind of thing: a UUID that the compiler tells from the ids of other things. As a parameter of a
 * statement, in JSON and in text it is the UUID.
 */
public interface Id extends SqlValue, Serializable {

    /** The id as databases and libraries take it. */
    @JsonValue
    UUID value();

    /** The id in a column that is never null. */
    static <T extends Id> T of(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return type.apply(row.getObject(column, UUID.class));
    }

    /** The id in a column; null when it is null. */
    static <T extends Id> @Nullable T ofNullable(ResultSet row, String column, Function<UUID, T> type)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }

    @Override
    default void setValue(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, value());
    }

    @Override
    default void cleanup() {}
}
