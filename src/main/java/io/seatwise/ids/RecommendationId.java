package io.seatwise.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.seatwise.base.Guid;
import io.seatwise.base.Id;
import io.seatwise.base.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** The id of a recommendation, which its card of the queue has too. */
public record RecommendationId(UUID value) implements Id {

    /** Reads the first column of a row. */
    public static final RowMapper<RecommendationId> ROW =
            (row, number) -> new RecommendationId(row.getObject(1, UUID.class));

    public RecommendationId {
        Objects.requireNonNull(value, "A recommendation's id");
    }

    /** The id of a new recommendation. */
    public static RecommendationId random() {
        return new RecommendationId(UUID.randomUUID());
    }

    /**
     * The recommendation of a text that Seatwise wrote.
     *
     * @throws IllegalArgumentException for a text that is no id
     */
    @JsonCreator
    public static RecommendationId of(String text) {
        return new RecommendationId(UUID.fromString(text));
    }

    /** The recommendation in a column that is never null. */
    public static RecommendationId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, RecommendationId::new);
    }

    /** The recommendation that a text names; empty for a text that is no id. */
    public static Optional<RecommendationId> parse(String text) {
        return Guid.parse(text).map(RecommendationId::new);
    }

    /**
     * The recommendation in a path.
     *
     * @throws NotFoundException for a text that is no id
     */
    public static RecommendationId inPath(String text) {
        return new RecommendationId(Guid.inPath(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
