package io.seatwise.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a partner. */
public record PartnerId(UUID value) implements Id {

    public PartnerId {
        Objects.requireNonNull(value, "A partner's id");
    }

    /** The id of a new partner. */
    public static PartnerId random() {
        return new PartnerId(UUID.randomUUID());
    }

    /**
     * The partner of a text that Seatwise wrote.
     *
     * @throws IllegalArgumentException for a text that is no id
     */
    @JsonCreator
    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    /** The partner in a column that is never null. */
    public static PartnerId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, PartnerId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
