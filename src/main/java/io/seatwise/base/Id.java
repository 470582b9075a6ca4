package io.seatwise.base;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.support.SqlValue;

/**
 * The id of one kind of thing: a UUID that the compiler tells from the ids of other things. As a parameter of a
 * statement, in JSON and in text it is the UUID.
 */
public interface Id extends SqlValue, Serializable {

    /** The id as databases and libraries take it. */
    UUID value();

    @Override
    default void setValue(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, value());
    }

    @Override
    default void cleanup() {}
}
