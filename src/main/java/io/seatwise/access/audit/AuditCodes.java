package io.seatwise.access.audit;

import io.seatwise.base.key.InstallationKey;
import io.seatwise.ids.PartnerId;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keyed codes of the audit: of an entry where it is written, of a seal over entries, of a head outside the database. */
@Component
class AuditCodes {

    private final byte[] key;

    AuditCodes(InstallationKey key) {
        this.key = key.derive("audit");
    }

    /** The code of these texts together. */
    String of(Object... texts) {
        StringBuilder all = new StringBuilder();
        for (Object text : texts) {
            all.append(all.isEmpty() ? "" : "\n").append(text);
        }
        return HexFormat.of().formatHex(InstallationKey.mac(key, all.toString()));
    }

    /** The code that an entry with this content gets where it is written. */
    String ofEntry(PartnerId partner, String content) {
        return of("entry", partner, content);
    }

    /** The code of an entry that is written when a head of the chain is kept: this one cannot be taken away unseen. */
    String ofEntryAfterHead(PartnerId partner, String content) {
        return of("entry-after-head", partner, content);
    }

    /** Whether Seatwise wrote an entry with this content, before or after a head was kept. */
    boolean isOfEntry(String code, PartnerId partner, String content) {
        return same(ofEntryAfterHead(partner, content), code) || same(ofEntry(partner, content), code);
    }

    /** Whether two codes are the same; takes the same time for each pair of one length. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(), other.getBytes());
    }

    /** Every column of a row of {@code audit_entry} but its code. */
    static String content(ResultSet row) throws SQLException {
        return content(
                row.getString("entry_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("maker"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"));
    }

    /** The columns one after the other, each with its length before it, so that no two entries have the same text. */
    static String content(String id, Instant occurredAt, @Nullable String... columns) {
        StringBuilder content = new StringBuilder();
        append(content, id);
        append(content, String.valueOf(occurredAt.toEpochMilli()));
        for (String column : columns) {
            append(content, column);
        }
        return content.toString();
    }

    private static void append(StringBuilder content, @Nullable String value) {
        if (value == null) {
            content.append('-');
        } else {
            content.append(value.length()).append(':').append(value);
        }
    }
}
