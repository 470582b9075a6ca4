package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes audit entries to a file before they are removed: a JSON object a line, each with its place and code in the
 * chain. Without a folder in the settings nothing is written. A file that cannot be written lets nothing be removed.
 */
@Component
class AuditArchive {

    private static final String[] TEXTS = {
        "actor", "actor_kind", "actor_id", "maker", "action", "subject", "detail", "address"
    };

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final JsonMapper json;
    private final String folder;

    AuditArchive(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            JsonMapper json,
            @Value("${seatwise.audit.archive-dir:}") String folder) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.folder = folder;
    }

    /** Writes the sealed entries after the one place and up to the other. */
    void write(PartnerScope scope, long after, long upTo) {
        if (folder.isBlank()) {
            return;
        }
        Path file = Path.of(folder, "audit-%s-%d-%d.jsonl".formatted(scope.partnerId(), after + 1, upTo));
        Path open = file.resolveSibling(file.getFileName() + ".open");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    open, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                BufferedWriter lines = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
                transactions.read(scope, () -> {
                    writeLines(scope, after, upTo, lines);
                    return true;
                });
                lines.flush();
                channel.force(true);
            }
            Files.move(open, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The audit archive " + file + " could not be written", failure);
        }
    }

    private void writeLines(PartnerScope scope, long after, long upTo, BufferedWriter lines) {
        jdbc.sql("""
                        select s.number, s.chain, e.*
                        from audit_seal s
                        join audit_entry e on e.partner_id = s.partner_id and e.entry_id = s.entry_id
                        where s.partner_id = :partner and s.number > :after and s.number <= :upTo
                        order by s.number
                        """)
                .param("partner", scope.partnerId())
                .param("after", after)
                .param("upTo", upTo)
                .query(row -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("number", row.getLong("number"));
                    entry.put("chain", row.getString("chain"));
                    entry.put("entry_id", row.getString("entry_id"));
                    entry.put(
                            "occurred_at",
                            row.getObject("occurred_at", OffsetDateTime.class)
                                    .toInstant()
                                    .toString());
                    for (String text : TEXTS) {
                        String value = row.getString(text);
                        if (value != null) {
                            entry.put(text, value);
                        }
                    }
                    try {
                        lines.write(json.writeValueAsString(entry));
                        lines.write('\n');
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }
}
