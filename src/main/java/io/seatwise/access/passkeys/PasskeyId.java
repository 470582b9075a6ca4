package io.seatwise.access.passkeys;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a passkey. */
public record PasskeyId(UUID value) implements Id {

    public PasskeyId {
        Objects.requireNonNull(value, "A passkey's id");
    }

    /** The id of a new passkey. */
    static PasskeyId random() {
        return new PasskeyId(UUID.randomUUID());
    }

    /** The passkey in a column that is never null. */
    static PasskeyId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, PasskeyId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
