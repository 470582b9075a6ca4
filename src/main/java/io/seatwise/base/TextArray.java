package io.seatwise.base;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * A bounded set of text keys as one SQL parameter, to be used as {@code unnest(cast(:keys as varchar array))}; see
 * {@link UuidArray} for why keys are joined rather than listed.
 */
public record TextArray(Collection<String> keys) implements SqlTypeValue {

    /** Refuses more than {@link UuidArray#MAX_IDS}. */
    public TextArray {
        if (keys.size() > UuidArray.MAX_IDS) {
            throw new IllegalArgumentException(
                    "At most " + UuidArray.MAX_IDS + " keys go into one statement, not " + keys.size());
        }
    }

    @Override
    public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("varchar", keys.toArray()));
    }
}
