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

/** The id of a customer: the id of its Microsoft tenant, named {@code customerTenantId} at the contract's edge. */
public record CustomerId(UUID value) implements Id, Comparable<CustomerId> {

    /** Sorts before every customer's id. */
    public static final CustomerId FIRST = new CustomerId(new UUID(0, 0));

    /** Reads the first column of a row. */
    public static final RowMapper<CustomerId> ROW = (row, number) -> new CustomerId(row.getObject(1, UUID.class));

    public CustomerId {
        Objects.requireNonNull(value, "A customer's id");
    }

    /**
     * The customer of a text that Seatwise wrote.
     *
     * @throws IllegalArgumentException for a text that is no id
     */
    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    /** The customer in a column that is never null. */
    public static CustomerId of(ResultSet row, String column) throws SQLException {
        return Id.of(row, column, CustomerId::new);
    }

    /** The customer in a column that is never null; columns count from 1. */
    public static CustomerId of(ResultSet row, int column) throws SQLException {
        return new CustomerId(row.getObject(column, UUID.class));
    }

    /** The customer that a text names; empty for a text that is no id. */
    public static Optional<CustomerId> parse(String text) {
        return Guid.parse(text).map(CustomerId::new);
    }

    /**
     * The customer in a path.
     *
     * @throws NotFoundException for a text that is no id
     */
    public static CustomerId inPath(String text) {
        return new CustomerId(Guid.inPath(text));
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
