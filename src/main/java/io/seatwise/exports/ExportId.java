package io.seatwise.exports;

import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The id of an export. */
public record ExportId(UUID value) implements Id {

    public ExportId {
        Objects.requireNonNull(value, "An export's id");
    }

    /** The export in a column that is never null. */
    static ExportId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, ExportId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
