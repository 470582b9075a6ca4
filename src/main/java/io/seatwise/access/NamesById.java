package io.seatwise.access;

import io.seatwise.access.AuditNames.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds names for {@link AuditNames} with one statement. */
@Component
public class NamesById {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    NamesById(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Returns the names of the partner's rows with these ids.
     *
     * @param sql a query with the parameters {@code partner} and {@code ids}; its first column is the id
     */
    public Map<UUID, Named> find(PartnerScope scope, Set<UUID> ids, String sql, RowMapper<Named> names) {
        Map<UUID, Named> found = new HashMap<>();
        transactions.read(
                scope,
                () -> jdbc.sql(sql)
                        .param("partner", scope.partnerId())
                        .param("ids", ids)
                        .query((row, number) -> found.put(row.getObject(1, UUID.class), names.mapRow(row, number)))
                        .list());
        return found;
    }
}
