package io.seatwise.training.playbook;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of a playbook. */
public record PlaybookId(UUID value) implements Id {

    public PlaybookId {
        Objects.requireNonNull(value, "A playbook's id");
    }

    /** The id of a new playbook. */
    static PlaybookId random() {
        return new PlaybookId(UUID.randomUUID());
    }

    /** The playbook in a column that is never null. */
    static PlaybookId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, PlaybookId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
