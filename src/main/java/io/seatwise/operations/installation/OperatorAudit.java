package io.seatwise.operations.installation;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.access.Audit;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.access.SignedIn;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.partners.Installation;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.base.tabular.CsvOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the audit entries of the installation: what operators did, and who signed in as one. Reads none of a partner. */
@Service
public class OperatorAudit {

    /** The most entries that the page shows. */
    static final int MOST = 500;

    private static final int FETCH_SIZE = 500;

    private static final String ENTRIES = """
            select occurred_at, actor, action, subject, detail, address
            from audit_entry
            where partner_id = :installation
            order by occurred_at desc, entry_id
            """;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final AuditLog log;

    OperatorAudit(PartnerTransactions transactions, JdbcClient jdbc, AuditLog log) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * One entry.
     *
     * @param action the code of what was done
     * @param address the network address; null where none is known
     */
    public record Entry(
            Instant at,
            String actor,
            String action,
            String subject,
            String detail,
            @Nullable String address) {}

    /** Reads the newest entries, the newest first. */
    @PreAuthorize(Roles.CAN_OPERATE)
    public List<Entry> newest() {
        return transactions.installation(() -> jdbc.sql(ENTRIES + "fetch first :most rows only")
                .param("installation", Installation.ID)
                .param("most", MOST)
                .query((row, number) -> entry(row))
                .list());
    }

    /**
     * Writes time (ISO 8601, UTC), actor, code and name of the action, object, details and network address of every entry
     * as CSV, the newest first. The download is an entry of its own.
     *
     * @param actionName the name of an action's code in the reader's language
     * @throws StorageUnavailableException while the storage is read-only: nobody takes a file that is not recorded
     */
    @PreAuthorize(Roles.CAN_OPERATE)
    @RecentFactor
    public void write(UnaryOperator<String> actionName, OutputStream output) throws IOException {
        transactions.requireWritable();
        CsvWriter csv = CsvOutput.begin(output);
        csv.writeRecord("time", "actor", "action", "actionName", "object", "details", "address");
        AtomicLong entries = new AtomicLong();
        transactions.<@Nullable Object>installation(() -> {
            jdbc.sql(ENTRIES)
                    .param("installation", Installation.ID)
                    .withFetchSize(FETCH_SIZE)
                    .query((ResultSet row) -> {
                        write(csv, entry(row), actionName);
                        entries.incrementAndGet();
                    });
            return null;
        });
        csv.flush();
        String operator = SignedIn.current().map(SignedIn::actor).orElse("operator");
        log.record(Installation.ID, operator, "audit.exported", "", Audit.entries(entries.get()));
    }

    private static void write(CsvWriter csv, Entry entry, UnaryOperator<String> actionName) {
        csv.writeRecord(
                DateTimeFormatter.ISO_INSTANT.format(entry.at()),
                CsvOutput.text(entry.actor()),
                CsvOutput.text(entry.action()),
                CsvOutput.text(actionName.apply(entry.action())),
                CsvOutput.text(entry.subject()),
                CsvOutput.text(entry.detail()),
                CsvOutput.text(entry.address()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"));
    }
}
