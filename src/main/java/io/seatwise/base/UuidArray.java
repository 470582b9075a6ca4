package io.seatwise.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * A bounded set of ids as one SQL parameter, to be used as {@code unnest(cast(:ids as uuid array)) as id (tenant_id)}.
 * Joined like a table it is looked up through composite indexes on H2 and PostgreSQL alike, which an {@code in} list on
 * the second column of an index is not. H2 refuses arrays of more than 65,536 elements, so a set without a bound of its
 * own goes through {@link #forEachChunk}.
 *
 * @param ids of the type {@link Id} or UUID
 */
public record UuidArray(Collection<?> ids) implements SqlTypeValue {

    /** The most ids of one statement. */
    public static final int MAX_IDS = 5_000;

    private static final int CHUNK = 1_000;

    /** Refuses more than {@link #MAX_IDS}, so that a missing chunk shows long before a database refuses it. */
    public UuidArray {
        if (ids.size() > MAX_IDS) {
            throw new IllegalArgumentException("At most " + MAX_IDS + " ids go into one statement, not " + ids.size());
        }
    }

    /** Runs a statement for each 1,000 of these ids. */
    public static void forEachChunk(Collection<?> ids, Consumer<UuidArray> statement) {
        ids.stream()
                .gather(Gatherers.<Object>windowFixed(CHUNK))
                .forEach(chunk -> statement.accept(new UuidArray(chunk)));
    }

    @Override
    public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(
                                "uuid",
                                ids.stream()
                                        .map(id -> id instanceof Id typed ? typed.value() : id)
                                        .toArray()));
    }
}
