package io.seatwise.ids;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a token for programs. */
public record TokenId(UUID value) implements Id {

    public TokenId {
        Objects.requireNonNull(value, "A token's id");
    }

    /** The id of a new token. */
    public static TokenId random() {
        return new TokenId(UUID.randomUUID());
    }

    /** The token in a column that is never null. */
    public static TokenId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, TokenId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
