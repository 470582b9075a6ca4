package io.seatwise.base;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces the rows of some customers by rows that were computed anew. Writes only what differs: a row that stays costs a
 * read. Runs in the caller's transaction.
 */
@Component
public class RowReplacement {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BulkRows bulk;

    RowReplacement(JdbcClient jdbc, JdbcTemplate batches, BulkRows bulk) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bulk = bulk;
    }

    /**
     * A table with the columns {@code partner_id} and {@code tenant_id}.
     *
     * @param values the columns that are no part of the key
     * @param key the primary key
     */
    public record Target(String table, List<String> values, List<String> key) {

        public Target {
            values = List.copyOf(values);
            key = List.copyOf(key);
        }

        private List<String> columns() {
            return Stream.concat(values.stream(), key.stream()).toList();
        }
    }

    /**
     * Replaces all rows of these customers.
     *
     * @param rows the values, then the key, in the order of the target's columns; of these customers alone
     */
    public void replace(
            Target target, Id partner, Collection<? extends Id> customers, List<? extends @Nullable Object[]> rows) {
        Map<List<?>, List<?>> stored = stored(target, partner, customers);
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        int width = target.values().size();
        for (@Nullable Object[] row : rows) {
            List<?> before = stored.remove(comparable(row, width, row.length));
            if (before == null) {
                fresh.add(row);
            } else if (!before.equals(comparable(row, 0, width))) {
                changed.add(row);
            }
        }
        delete(target, stored.keySet());
        bulk.update(target.table(), target.values(), target.key(), changed);
        bulk.insert(target.table(), target.columns(), fresh);
    }

    private Map<List<?>, List<?>> stored(Target target, Id partner, Collection<? extends Id> customers) {
        List<String> columns = target.columns();
        int width = target.values().size();
        Map<List<?>, List<?>> stored = new HashMap<>();
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                        select %s
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join %s t on t.partner_id = :partner and t.tenant_id = id.tenant_id
                        where t.tenant_id is not null
                        """.formatted(
                                        columns.stream().map("t.%s"::formatted).collect(Collectors.joining(", ")),
                                        target.table()))
                        .param("ids", some)
                        .param("partner", partner)
                        .query((ResultSet row) -> {
                            @Nullable Object[] found = values(row, columns.size());
                            stored.put(comparable(found, width, found.length), comparable(found, 0, width));
                        }));
        return stored;
    }

    private static @Nullable Object[] values(ResultSet row, int count) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    /** Brings the types that the drivers read to those that are written. */
    private static List<@Nullable Object> comparable(@Nullable Object[] row, int from, int to) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = from; i < to; i++) {
            values.add(
                    switch (row[i]) {
                        case Date day -> day.toLocalDate();
                        case BigDecimal number -> number.stripTrailingZeros();
                        case Integer number -> number.longValue();
                        case Id id -> id.value();
                        case null -> null;
                        default -> row[i];
                    });
        }
        return values;
    }

    private void delete(Target target, Collection<List<?>> keys) {
        if (!keys.isEmpty()) {
            batches.batchUpdate(
                    "delete from %s where %s"
                            .formatted(
                                    target.table(),
                                    target.key().stream()
                                            .map("%s = ?"::formatted)
                                            .collect(Collectors.joining(" and "))),
                    keys.stream().map(List::toArray).toList());
        }
    }
}
