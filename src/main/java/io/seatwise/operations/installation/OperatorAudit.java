package io.seatwise.operations.installation;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.partners.Installation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the audit entries of the installation: what operators did, and who signed in as one. Reads none of a partner. */
@Service
public class OperatorAudit {

    /** The most entries that are read. */
    static final int MOST = 500;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    OperatorAudit(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
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
        return transactions.installation(() -> jdbc.sql("""
                        select occurred_at, actor, action, subject, detail, address
                        from audit_entry
                        where partner_id = :installation
                        order by occurred_at desc, entry_id
                        fetch first :most rows only
                        """)
                .param("installation", Installation.ID)
                .param("most", MOST)
                .query((row, number) -> entry(row))
                .list());
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
