package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as they stood before an import changed them, so that the import can be taken back. For kinds that are merged by
 * id; runs in the caller's transaction.
 */
@Repository
public class ReplacedRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ReplacedRows(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Keeps rows by key as they were; a null stands for a row that the run adds. */
    public void keep(PartnerScope scope, UUID runId, String type, Map<String, ? extends @Nullable Object> before) {
        List<Object[]> rows = new ArrayList<>();
        before.forEach((key, row) -> rows.add(
                new Object[] {scope.partnerId(), runId, type, key, row == null ? "" : json.writeValueAsString(row)}));
        batches.batchUpdate("""
                insert into replaced_row (partner_id, replaced_by, row_type, row_key, content)
                values (?, ?, ?, ?, ?)
                """, rows);
    }

    /** Takes out what the run replaced; empty for a row that it added. */
    public <T> Map<String, Optional<T>> take(PartnerScope scope, UUID runId, String type, Class<T> rowType) {
        Map<String, Optional<T>> before = new LinkedHashMap<>();
        jdbc.sql("""
                        select row_key, content
                        from replaced_row
                        where partner_id = :partner and replaced_by = :run and row_type = :type
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("type", type)
                .query(row -> {
                    String content = row.getString("content");
                    before.put(
                            row.getString("row_key"),
                            content.isEmpty() ? Optional.empty() : Optional.of(json.readValue(content, rowType)));
                });
        jdbc.sql("""
                        delete from replaced_row
                        where partner_id = :partner and replaced_by = :run and row_type = :type
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("type", type)
                .update();
        return before;
    }
}
