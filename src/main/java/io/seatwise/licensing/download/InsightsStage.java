package io.seatwise.licensing.download;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a download until all are read: rows of one customer, subscription and month may be anywhere in the file, and
 * memory does not grow with it.
 */
@Repository
class InsightsStage {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    InsightsStage(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void put(PartnerScope scope, ImportId runId, Collection<InsightsLine> lines) {
        batches.batchUpdate(
                """
                insert into insights_stage (partner_id, run_id, tenant_id, line_number, content)
                values (?, ?, ?, ?, ?)
                """,
                lines.stream()
                        .map(line -> new Object[] {
                            scope.partnerId(),
                            runId,
                            line.key().customer(),
                            line.origin().line(),
                            json.writeValueAsString(line)
                        })
                        .toList());
    }

    /** The customers of the rows, in order. */
    List<CustomerId> customers(PartnerScope scope, ImportId runId) {
        return jdbc.sql("""
                        select distinct tenant_id
                        from insights_stage
                        where partner_id = :partner and run_id = :run
                        order by tenant_id
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .query(CustomerId.ROW)
                .list();
    }

    /** The rows of some customers, one for each subscription and month. */
    List<InsightsLine> lines(PartnerScope scope, ImportId runId, Collection<CustomerId> customers) {
        Map<InsightsLine.Key, InsightsLine> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.content
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join insights_stage s on s.partner_id = :partner and s.run_id = :run
                            and s.tenant_id = id.tenant_id
                        where s.tenant_id is not null
                        order by s.tenant_id, s.line_number
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    InsightsLine line = json.readValue(row.getString(1), InsightsLine.class);
                    lines.merge(line.key(), line, InsightsLine::merged);
                });
        return new ArrayList<>(lines.values());
    }

    void clear(PartnerScope scope, ImportId runId) {
        jdbc.sql("delete from insights_stage where partner_id = :partner and run_id = :run")
                .param("partner", scope.partnerId())
                .param("run", runId)
                .update();
    }
}
