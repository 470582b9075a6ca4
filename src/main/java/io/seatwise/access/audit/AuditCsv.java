package io.seatwise.access.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.base.workbook.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the entries of a partner's audit trail as a CSV file, newest first. Each download is an entry of its own. */
@Service
public class AuditCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final AuditLog audit;

    AuditCsv(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Writes time (ISO 8601, UTC), actor, kind of the actor, maker of a token, code and name of the action, object,
     * details and network address of each entry of the filter. Nothing in it starts a formula.
     *
     * @param actionName the name of an action's code in the reader's language
     * @throws StorageUnavailableException while the storage is read-only: nobody takes a file that is not recorded
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void write(PartnerScope scope, AuditFilter filter, UnaryOperator<String> actionName, OutputStream output)
            throws IOException {
        audit.requireWritable();
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("time", "actor", "actorKind", "madeBy", "action", "actionName", "object", "details", "address");
        AtomicLong entries = new AtomicLong();
        audit.forEach(scope, filter, entry -> {
            entries.incrementAndGet();
            csv.writeRecord(
                    DateTimeFormatter.ISO_INSTANT.format(entry.occurredAt()),
                    safe(entry.actor()),
                    entry.kind() == null ? "" : entry.kind().name(),
                    safe(entry.maker()),
                    safe(entry.action()),
                    safe(actionName.apply(entry.action())),
                    safe(entry.subject()),
                    safe(entry.detail()),
                    safe(entry.address()));
        });
        csv.flush();
        audit.record(scope, "audit.exported", "", entries + (entries.get() == 1 ? " entry" : " entries"));
    }

    private static String safe(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return CellText.looksLikeFormula(text) ? "'" + text : text;
    }
}
