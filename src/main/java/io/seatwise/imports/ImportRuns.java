package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs, their days and their problems in the database. Every method runs in the caller's transaction. */
@Repository
class ImportRuns {

    private static final String RUN = """
            select r.*, exists (
                select 1
                from import_file f
                where f.partner_id = r.partner_id
                and f.run_id = r.run_id
                and f.complete) as file_kept
            from import_run r""";

    private final JdbcClient jdbc;
    private final ImportProblems problems;
    private final JsonMapper json;

    ImportRuns(JdbcClient jdbc, ImportProblems problems, JsonMapper json) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.json = json;
    }

    void insert(PartnerScope scope, ImportRun run) {
        jdbc.sql("""
                        insert into import_run (partner_id, run_id, file_name, size_bytes, content_hash, state, mode,
                            on_error, rows_read, rows_applied, rows_rejected, percent_done, summary, submitted_by,
                            submitted_at, cancel_requested, customer_tenant_id, list_mode, mapping, decimal_sign,
                            price_basis)
                        values (:partner, :run, :fileName, :size, :hash, :state, :mode,
                            :onError, 0, 0, 0, 0, :summary, :by, :at, false, :customer, :list, :mapping, :decimal, :basis)
                        """)
                .params(run(scope, run.id()))
                .param("fileName", run.fileName())
                .param("size", run.sizeBytes())
                .param("hash", run.contentHash())
                .param("state", run.state().name())
                .param("mode", run.mode().name())
                .param("onError", run.onError().name())
                .param("summary", json.writeValueAsString(run.summary()))
                .param("by", run.submittedBy())
                .param("at", at(run.submittedAt()))
                .param("customer", run.customerTenantId())
                .param("list", run.list().name())
                .param("mapping", run.mapping())
                .param(
                        "basis",
                        run.priceBasis() == null ? null : run.priceBasis().name())
                .param("decimal", run.decimal() == null ? null : run.decimal().name())
                .update();
    }

    Optional<ImportRun> find(PartnerScope scope, UUID run) {
        return jdbc.sql(RUN + " where r.partner_id = :partner and r.run_id = :run")
                .params(run(scope, run))
                .query((row, number) -> run(json, row))
                .optional();
    }

    List<ImportRun> page(PartnerScope scope, int offset, int limit) {
        return jdbc.sql(RUN + """
                         where r.partner_id = :partner
                        order by submitted_at desc, run_id
                        offset :offset rows
                        fetch next :limit rows only
                        """)
                .param("partner", scope.partnerId())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> run(json, row))
                .list();
    }

    long count(PartnerScope scope) {
        return jdbc.sql("select count(*) from import_run where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
    }

    /** Those that wait or run, oldest first. */
    List<ImportRun> unfinished(PartnerScope scope) {
        return jdbc.sql(RUN + """
                         where r.partner_id = :partner
                        and state in ('QUEUED', 'RUNNING')
                        order by submitted_at, run_id
                        """)
                .param("partner", scope.partnerId())
                .query((row, number) -> run(json, row))
                .list();
    }

    /** Takes a waiting run, or one that a restart left behind, into work. */
    boolean start(PartnerScope scope, UUID run, Instant now) {
        return jdbc.sql("""
                        update import_run
                        set state = 'RUNNING', started_at = :now, percent_done = 0, rows_read = 0
                        where partner_id = :partner
                        and run_id = :run
                        and state in ('QUEUED', 'RUNNING')
                        """).params(run(scope, run)).param("now", at(now)).update() == 1;
    }

    /** Sends a checked run back into the queue, to be applied. */
    boolean requeue(PartnerScope scope, UUID run, OnError onError, ListMode list) {
        problems.clear(scope, run);
        return jdbc.sql("""
                        update import_run
                        set state = 'QUEUED', mode = 'APPLY', on_error = :onError, list_mode = :list, finished_at = null,
                            percent_done = 0
                        where partner_id = :partner
                        and run_id = :run
                        and mode = 'VALIDATE'
                        and state in ('CHECKED', 'REJECTED')
                        """)
                        .params(run(scope, run))
                        .param("onError", onError.name())
                        .param("list", list.name())
                        .update()
                == 1;
    }

    /** Says how far the run is. Answers whether somebody asked for its end. */
    boolean progress(PartnerScope scope, UUID run, @Nullable String kind, long rowsRead, int percent) {
        jdbc.sql("""
                        update import_run
                        set kind = :kind, rows_read = :rows, percent_done = :percent
                        where partner_id = :partner
                        and run_id = :run
                        """)
                .params(run(scope, run))
                .param("kind", kind)
                .param("rows", rowsRead)
                .param("percent", percent)
                .update();
        return isCancelRequested(scope, run);
    }

    boolean isCancelRequested(PartnerScope scope, UUID run) {
        return jdbc.sql("select cancel_requested from import_run where partner_id = :partner and run_id = :run")
                .params(run(scope, run))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends a waiting run at once. */
    boolean cancelWaiting(PartnerScope scope, UUID run, Instant now) {
        return jdbc.sql("""
                        update import_run
                        set state = 'CANCELLED', finished_at = :now
                        where partner_id = :partner
                        and run_id = :run
                        and state = 'QUEUED'
                        """).params(run(scope, run)).param("now", at(now)).update() == 1;
    }

    boolean requestCancel(PartnerScope scope, UUID run) {
        return jdbc.sql("""
                        update import_run
                        set cancel_requested = true
                        where partner_id = :partner
                        and run_id = :run
                        and state = 'RUNNING'
                        """).params(run(scope, run)).update() == 1;
    }

    /** What a run ends with. */
    record End(
            ImportState state,
            @Nullable String kind,
            long rowsRead,
            long rowsApplied,
            long rowsRejected,
            Collection<LocalDate> days,
            ImportSummary summary,
            @Nullable Long appliedNumber) {}

    void finish(PartnerScope scope, UUID run, End end, Instant now) {
        jdbc.sql("""
                        update import_run
                        set state = :state, kind = :kind, rows_read = :rowsRead, rows_applied = :rowsApplied,
                            rows_rejected = :rowsRejected, from_day = :fromDay, to_day = :toDay, summary = :summary,
                            percent_done = 100, finished_at = :now, applied_number = :appliedNumber
                        where partner_id = :partner
                        and run_id = :run
                        """)
                .params(run(scope, run))
                .param("state", end.state().name())
                .param("kind", end.kind())
                .param("rowsRead", end.rowsRead())
                .param("rowsApplied", end.rowsApplied())
                .param("rowsRejected", end.rowsRejected())
                .param("fromDay", end.days().stream().min(LocalDate::compareTo).orElse(null))
                .param("toDay", end.days().stream().max(LocalDate::compareTo).orElse(null))
                .param("summary", json.writeValueAsString(end.summary()))
                .param("now", at(now))
                .param("appliedNumber", end.appliedNumber())
                .update();
        if (end.state() == ImportState.APPLIED) {
            insertDays(scope, run, end.days());
        }
    }

    private void insertDays(PartnerScope scope, UUID run, Collection<LocalDate> days) {
        for (LocalDate day : days) {
            jdbc.sql("""
                            insert into import_run_day (partner_id, run_id, position_day)
                            values (:partner, :run, :day)
                            """).params(run(scope, run)).param("day", day).update();
        }
    }

    /** Waits until no other import of the partner is being applied or undone, up to the end of the transaction. */
    void lock(PartnerScope scope) {
        jdbc.sql("select partner_id from import_lock where partner_id = :partner for update")
                .param("partner", scope.partnerId())
                .query(UUID.class)
                .list();
    }

    /** Makes the row to lock; in a transaction of its own, so that two first imports do not wait for each other. */
    void prepareLock(PartnerScope scope) {
        jdbc.sql("""
                        insert into import_lock (partner_id)
                        select :partner
                        where not exists (select 1 from import_lock where partner_id = :partner)
                        """).param("partner", scope.partnerId()).update();
    }

    long nextAppliedNumber(PartnerScope scope) {
        return jdbc.sql("select coalesce(max(applied_number), 0) + 1 from import_run where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
    }

    /** Forgets the customer given with a file that names its own. */
    void dropCustomer(PartnerScope scope, UUID run) {
        jdbc.sql("update import_run set customer_tenant_id = null where partner_id = :partner and run_id = :run")
                .params(run(scope, run))
                .update();
    }

    void markUndone(PartnerScope scope, UUID run, Instant now) {
        jdbc.sql("""
                        update import_run
                        set undone_at = :now, undone_by = :by
                        where partner_id = :partner
                        and run_id = :run
                        """)
                .params(run(scope, run))
                .param("now", at(now))
                .param("by", scope.actor())
                .update();
    }

    Optional<String> partnerName(PartnerScope scope) {
        return jdbc.sql("select name from partner where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(String.class)
                .optional();
    }

    private static Map<String, Object> run(PartnerScope scope, UUID run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partner", scope.partnerId());
        parameters.put("run", run);
        return parameters;
    }

    private static ImportRun run(JsonMapper json, ResultSet row) throws SQLException {
        UUID id = row.getObject("run_id", UUID.class);
        return new ImportRun(
                id,
                row.getString("kind"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("content_hash"),
                ImportState.valueOf(row.getString("state")),
                ImportMode.valueOf(row.getString("mode")),
                OnError.valueOf(row.getString("on_error")),
                row.getLong("rows_read"),
                row.getLong("rows_applied"),
                row.getLong("rows_rejected"),
                row.getInt("percent_done"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                json.readValue(row.getString("summary"), ImportSummary.class),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("undone_by"),
                instant(row, "undone_at"),
                row.getObject("applied_number", Long.class),
                row.getBoolean("file_kept"),
                row.getObject("customer_tenant_id", UUID.class),
                ListMode.valueOf(row.getString("list_mode")),
                row.getString("mapping"),
                decimal(row.getString("decimal_sign")),
                basis(row.getString("price_basis")));
    }

    private static @Nullable PriceBasis basis(@Nullable String name) {
        return name == null ? null : PriceBasis.valueOf(name);
    }

    private static @Nullable DecimalSign decimal(@Nullable String name) {
        return name == null ? null : DecimalSign.valueOf(name);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
