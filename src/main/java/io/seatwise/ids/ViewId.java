package io.seatwise.ids;

import io.seatwise.base.Guid;
import io.seatwise.base.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The id of a saved view. */
public record ViewId(UUID value) implements Id {

    public ViewId {
        Objects.requireNonNull(value, "A view's id");
    }

    /** The id of a new view. */
    public static ViewId random() {
        return new ViewId(UUID.randomUUID());
    }

    /** The view in a column that is never null. */
    public static ViewId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, ViewId::new);
    }

    /** The view that a text names; empty for a text that is no id. */
    public static Optional<ViewId> parse(String text) {
        return Guid.parse(text).map(ViewId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
