package io.seatwise.exports;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.base.ListOrder;
import io.seatwise.exports.ExportRecord.State;
import io.seatwise.ids.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the record of exports. An administrator sees all of the partner's, everybody else their own. */
@Repository
class ExportRecords {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExportRecords(PartnerTransactions transactions, JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    void begin(PartnerScope scope, ExportId id, String report, ReportFile file) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("partner", scope.partnerId());
        parameters.put("id", id);
        parameters.put("report", report);
        parameters.put("fileName", file.fileName());
        parameters.put("subject", file.subject());
        parameters.put("query", QueryString.of(file.parameters()));
        parameters.put("person", scope.personId());
        parameters.put("actor", scope.actor());
        parameters.put("state", State.RUNNING.name());
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        transactions.run(scope, () -> jdbc.sql("""
                        insert into export_record (partner_id, export_id, report, file_name, subject, query, person_id,
                          actor, state, row_total, size_bytes, started_at)
                        values (:partner, :id, :report, :fileName, :subject, :query, :person,
                          :actor, :state, 0, 0, :now)
                        """).params(parameters).update());
    }

    void finish(PartnerScope scope, ExportId id, State state, long rows, long bytes) {
        transactions.run(
                scope,
                () -> jdbc.sql("""
                        update export_record
                        set state = :state, row_total = :rows, size_bytes = :bytes, finished_at = :now
                        where partner_id = :partner
                          and export_id = :id
                        """)
                        .param("state", state.name())
                        .param("rows", rows)
                        .param("bytes", bytes)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("partner", scope.partnerId())
                        .param("id", id)
                        .update());
    }

    List<ExportRecord> page(PartnerScope scope, @Nullable ListOrder<ExportSort> order, int offset, int limit) {
        Map<String, Object> parameters = visible(scope);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select export_id, report, file_name, subject, query, actor, state, row_total, size_bytes,
                          started_at, finished_at
                        from export_record
                        where partner_id = :partner
                          and %s
                        order by %s started_at desc, export_id
                        offset :offset rows fetch first :limit rows only
                        """.formatted(condition(scope), ListOrder.sql(order, ExportSort::expression)))
                        .params(parameters)
                        .query((row, number) -> record(row))
                        .list());
    }

    Optional<Instant> last(PartnerScope scope, String report, String subject, Instant before) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select started_at
                        from export_record
                        where partner_id = :partner and subject = :subject and report = :report and state = 'DONE'
                          and started_at < :before
                        order by started_at desc
                        fetch first 1 rows only
                        """)
                        .param("partner", scope.partnerId())
                        .param("subject", subject)
                        .param("report", report)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query((row, number) -> row.getObject("started_at", OffsetDateTime.class)
                                .toInstant())
                        .optional());
    }

    int count(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select count(*)
                        from export_record
                        where partner_id = :partner
                          and %s
                        """.formatted(condition(scope)))
                        .params(visible(scope))
                        .query(Integer.class)
                        .single());
    }

    private static String condition(PartnerScope scope) {
        if (scope.role() == Role.PARTNER_ADMIN) {
            return "1 = 1";
        }
        return scope.personId() == null ? "person_id is null and actor = :actor" : "person_id = :person";
    }

    private static Map<String, Object> visible(PartnerScope scope) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partner", scope.partnerId());
        parameters.put("actor", scope.actor());
        PersonId person = scope.personId();
        if (person != null) {
            parameters.put("person", person);
        }
        return parameters;
    }

    private static ExportRecord record(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ExportRecord(
                ExportId.of(row, "export_id"),
                new ExportRecord.Request(
                        row.getString("report"),
                        row.getString("subject"),
                        row.getString("query"),
                        row.getString("actor")),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                new ExportRecord.Size(row.getLong("row_total"), row.getLong("size_bytes")),
                new ExportRecord.Period(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        finished == null ? null : finished.toInstant()));
    }
}
