package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.ids.ImportId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as they stood before an import changed them, so that the import can be taken back. For kinds that are merged by
 * id; runs in the caller's transaction.
 */
@Repository
public class ReplacedRows {

    private static final int CHUNK = 1_000;
    private static final List<String> COLUMNS = List.of("partner_id", "replaced_by", "row_type", "row_key", "content");

    private final JdbcClient jdbc;
    private final BulkRows bulk;
    private final JsonMapper json;

    ReplacedRows(JdbcClient jdbc, BulkRows bulk, JsonMapper json) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.json = json;
    }

    /** Keeps rows by key as they were; a null stands for a row that the run adds. */
    public void keep(PartnerScope scope, ImportId runId, String type, Map<String, ? extends @Nullable Object> before) {
        List<Object[]> rows = new ArrayList<>();
        before.forEach((key, row) -> rows.add(
                new Object[] {scope.partnerId(), runId, type, key, row == null ? "" : json.writeValueAsString(row)}));
        bulk.insert("replaced_row", COLUMNS, rows);
    }

    /** Takes out all that the run replaced, for a kind with few rows; empty for a row that it added. */
    public <T> Map<String, Optional<T>> take(PartnerScope scope, ImportId runId, String type, Class<T> rowType) {
        Map<String, Optional<T>> all = new LinkedHashMap<>();
        takeEach(scope, runId, type, rowType, all::putAll);
        return all;
    }

    /** Takes out what the run replaced, some rows at a time in the order of their keys; empty for a row that it added. */
    public <T> void takeEach(
            PartnerScope scope,
            ImportId runId,
            String type,
            Class<T> rowType,
            Consumer<Map<String, Optional<T>>> restore) {
        Map<String, Optional<T>> some = next(scope, runId, type, rowType, "");
        while (!some.isEmpty()) {
            String last = some.keySet().stream().reduce((one, other) -> other).orElseThrow();
            restore.accept(some);
            some = some.size() < CHUNK ? Map.of() : next(scope, runId, type, rowType, last);
        }
        drop(scope, runId, type);
    }

    /** Deletes what the run kept of this type. */
    public void drop(PartnerScope scope, ImportId runId, String type) {
        jdbc.sql("""
                        delete from replaced_row
                        where partner_id = :partner and replaced_by = :run and row_type = :type
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("type", type)
                .update();
    }

    private <T> Map<String, Optional<T>> next(
            PartnerScope scope, ImportId runId, String type, Class<T> rowType, String after) {
        Map<String, Optional<T>> before = new LinkedHashMap<>();
        jdbc.sql("""
                        select row_key, content
                        from replaced_row
                        where partner_id = :partner and replaced_by = :run and row_type = :type and row_key > :after
                        order by partner_id, replaced_by, row_type, row_key
                        fetch first :chunk rows only
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("type", type)
                .param("after", after)
                .param("chunk", CHUNK)
                .query(row -> {
                    String content = row.getString("content");
                    before.put(
                            row.getString("row_key"),
                            content.isEmpty() ? Optional.empty() : Optional.of(json.readValue(content, rowType)));
                });
        return before;
    }
}
