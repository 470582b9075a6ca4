package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of facts by customer and day.
 *
 * @param <R> its row
 */
abstract class FactTable<R extends FactRow> {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final String table;
    private final String dayColumn;
    private final Class<R> rowType;

    FactTable(JdbcClient jdbc, JdbcTemplate batches, String table, String dayColumn, Class<R> rowType) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.table = table;
        this.dayColumn = dayColumn;
        this.rowType = rowType;
    }

    String table() {
        return table;
    }

    Class<R> rowType() {
        return rowType;
    }

    /** The statement that inserts the values of {@link #values}. */
    abstract String insert();

    abstract @Nullable Object[] values(PartnerScope scope, R row);

    /** Further columns of the key, as {@code and scheme = ? and category = ?}. */
    abstract String furtherKey();

    abstract List<Object> furtherKey(R row);

    abstract R map(ResultSet row) throws SQLException;

    /** The rows of these customers on these days, both ends included; null leaves an end open. */
    List<R> find(PartnerScope scope, Collection<UUID> tenantIds, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select f.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join %1$s f on f.partner_id = :partner and f.tenant_id = id.tenant_id
                            and f.%2$s >= :from and f.%2$s <= :to
                        where f.partner_id = :partner
                        """.formatted(table, dayColumn))
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .param("from", from == null ? LocalDate.of(1, 1, 1) : from)
                .param("to", to == null ? LocalDate.of(9999, 12, 31) : to)
                .query((row, number) -> map(row))
                .list();
    }

    void delete(PartnerScope scope, Collection<R> rows) {
        batches.batchUpdate(
                "delete from %s where partner_id = ? and tenant_id = ? and %s = ? %s"
                        .formatted(table, dayColumn, furtherKey()),
                rows.stream().map(row -> key(scope, row)).toList());
    }

    void insert(PartnerScope scope, Collection<R> rows) {
        batches.batchUpdate(
                insert(), rows.stream().map(row -> values(scope, row)).toList());
    }

    private Object[] key(PartnerScope scope, R row) {
        List<Object> key = new ArrayList<>(List.of(scope.partnerId(), row.tenantId(), row.day()));
        key.addAll(furtherKey(row));
        return key.toArray();
    }
}
