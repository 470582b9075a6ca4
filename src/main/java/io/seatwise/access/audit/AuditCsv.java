package io.seatwise.access.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditWords.Readable;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.base.tabular.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the entries of a partner's audit trail as a CSV file, newest first. Each download is an entry of its own. */
@Service
public class AuditCsv {

    private final AuditLog audit;
    private final AuditWords words;

    AuditCsv(AuditLog audit, AuditWords words) {
        this.audit = audit;
        this.words = words;
    }

    /**
     * Writes time (ISO 8601, UTC), actor, kind of the actor, maker of a token, code and name of the action, object and
     * details as they were stored, network address, and object and details in the reader's words. Nothing in it starts a
     * formula.
     *
     * @param actionName the name of an action's code in the reader's language
     * @param locale the reader's language
     * @throws StorageUnavailableException while the storage is read-only: nobody takes a file that is not recorded
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void write(
            PartnerScope scope,
            AuditFilter filter,
            UnaryOperator<String> actionName,
            Locale locale,
            OutputStream output)
            throws IOException {
        audit.requireWritable();
        CsvWriter csv = CsvOutput.begin(output);
        csv.writeRecord(
                "time",
                "actor",
                "actorKind",
                "madeBy",
                "action",
                "actionName",
                "object",
                "details",
                "address",
                "objectInWords",
                "detailsInWords");
        AtomicLong entries = new AtomicLong();
        audit.forEachPage(scope, filter, page -> {
            entries.addAndGet(page.size());
            words.readable(scope, page, locale).forEach(row -> write(csv, row, actionName));
        });
        csv.flush();
        audit.record(scope, "audit.exported", "", Audit.entries(entries.get()));
    }

    private static void write(CsvWriter csv, Readable row, UnaryOperator<String> actionName) {
        AuditEntry entry = row.entry();
        csv.writeRecord(
                DateTimeFormatter.ISO_INSTANT.format(entry.occurredAt()),
                CsvOutput.text(entry.author().name()),
                entry.author().kind() == null ? "" : entry.author().kind().name(),
                CsvOutput.text(entry.author().maker()),
                CsvOutput.text(entry.action()),
                CsvOutput.text(actionName.apply(entry.action())),
                CsvOutput.text(entry.subject()),
                CsvOutput.text(entry.detail()),
                CsvOutput.text(entry.author().address()),
                CsvOutput.text(row.subject()),
                CsvOutput.text(row.detail()));
    }
}
