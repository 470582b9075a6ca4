package io.seatwise.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its place in the chain.
 *
 * @param number its place; 0 while it is not sealed
 * @param chain the code of its seal; empty while it is not sealed
 * @param sealed its id
 * @param content its columns; null with what follows where the entry is gone
 * @param code its own code; null in entries of earlier versions
 */
record AuditLink(
        long number,
        String chain,
        UUID sealed,
        @Nullable String content,
        @Nullable String code,
        @Nullable Instant occurredAt) {

    static AuditLink open(ResultSet row) throws SQLException {
        return of(row, 0, AuditChain.START, row.getObject("entry_id", UUID.class));
    }

    static AuditLink sealed(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        String chain = row.getString("chain");
        UUID entry = row.getObject("sealed", UUID.class);
        return row.getObject("entry_id") == null
                ? new AuditLink(number, chain, entry, null, null, null)
                : of(row, number, chain, entry);
    }

    private static AuditLink of(ResultSet row, long number, String chain, UUID entry) throws SQLException {
        return new AuditLink(
                number,
                chain,
                entry,
                AuditCodes.content(row),
                row.getString("code"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
