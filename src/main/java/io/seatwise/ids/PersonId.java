package io.seatwise.ids;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a person who signs in. */
public record PersonId(UUID value) implements Id {

    public PersonId {
        Objects.requireNonNull(value, "A person's id");
    }

    /** The id of a new person. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** The person in a column that is never null. */
    public static PersonId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, PersonId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
