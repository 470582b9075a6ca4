package io.seatwise.training.outcome;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of an outcome: that of its training or its campaign. */
public record OutcomeId(UUID value) implements Id {

    public OutcomeId {
        Objects.requireNonNull(value, "An outcome's id");
    }

    /** The outcome in a column that is never null. */
    static OutcomeId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, OutcomeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
