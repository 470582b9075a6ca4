package io.seatwise.ids;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a session of a person who signed in. */
public record SessionId(UUID value) implements Id {

    public SessionId {
        Objects.requireNonNull(value, "A session's id");
    }

    /** The id of a new session. */
    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /** The session in a column that is never null. */
    public static SessionId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, SessionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
