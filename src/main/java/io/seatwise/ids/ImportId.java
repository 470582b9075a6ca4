package io.seatwise.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.seatwise.base.Guid;
import io.seatwise.base.Id;
import io.seatwise.base.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** The id of an import: in columns {@code run_id}, in REST and URLs the import's {@code id}. */
public record ImportId(UUID value) implements Id {

    /** Reads the first column of a row. */
    public static final RowMapper<ImportId> ROW = (row, number) -> new ImportId(row.getObject(1, UUID.class));

    public ImportId {
        Objects.requireNonNull(value, "An import's id");
    }

    /** The id of a new import. */
    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    /**
     * The import of a text that Seatwise wrote.
     *
     * @throws IllegalArgumentException for a text that is no id
     */
    @JsonCreator
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    /** The import in a column that is never null. */
    public static ImportId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, ImportId::new);
    }

    /**
     * The import in a path.
     *
     * @throws NotFoundException for a text that is no id
     */
    public static ImportId inPath(String text) {
        return new ImportId(Guid.inPath(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
