package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.ListOrder;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportSort;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ImportSummary;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs, their days and their problems in the database. Every method runs in the caller's transaction. */
@Repository
public class ImportRuns {

    private static final String RUN = """
            select r.*, exists (
                select 1
                from import_file f
                where f.partner_id = r.partner_id and f.run_id = r.run_id and f.complete) as file_kept
            from import_run r""";

    private final JdbcClient jdbc;
    private final ImportProblems problems;
    private final JsonMapper json;
    private final ImportRunRows rows;

    ImportRuns(JdbcClient jdbc, ImportProblems problems, JsonMapper json) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.json = json;
        this.rows = new ImportRunRows(json);
    }

    public void insert(PartnerScope scope, ImportRun run) {
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
                .param("size", run.file().size())
                .param("hash", run.file().hash())
                .param("state", run.state().name())
                .param("mode", run.options().mode().name())
                .param("onError", run.options().onError().name())
                .param("summary", json.writeValueAsString(run.summary()))
                .param("by", run.history().submittedBy())
                .param("at", at(run.history().submittedAt()))
                .param("customer", run.options().hints().customer())
                .param("list", run.options().hints().list().name())
                .param("mapping", run.options().mapping())
                .param("basis", name(run.options().hints().priceBasis()))
                .param("decimal", name(run.options().hints().decimal()))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    public Optional<ImportRun> find(PartnerScope scope, ImportId run) {
        return jdbc.sql(RUN + " where r.partner_id = :partner and r.run_id = :run")
                .params(run(scope, run))
                .query(rows)
                .optional();
    }

    /** Returns the partner's runs in this order, or the newest first where it is null. */
    public List<ImportRun> page(PartnerScope scope, @Nullable ListOrder<ImportSort> order, int offset, int limit) {
        String chosen = ListOrder.sql(order, ImportSort::expression);
        return jdbc.sql(RUN + " where r.partner_id = :partner order by " + chosen + """
                        r.submitted_at desc, r.run_id
                        offset :offset rows
                        fetch next :limit rows only
                        """)
                .param("partner", scope.partnerId())
                .param("offset", offset)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    public long count(PartnerScope scope) {
        return jdbc.sql("select count(*) from import_run where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
    }

    /** Those that wait or run, oldest first. */
    public List<ImportRun> unfinished(PartnerScope scope) {
        return jdbc.sql(RUN + """
                         where r.partner_id = :partner
                        and state in ('QUEUED', 'RUNNING')
                        order by submitted_at, run_id
                        """)
                .param("partner", scope.partnerId())
                .query(rows)
                .list();
    }

    /** Takes a waiting run, or one that a restart left behind, into work. */
    boolean start(PartnerScope scope, ImportId run, Instant now) {
        return jdbc.sql("""
                        update import_run
                        set state = 'RUNNING', started_at = :now, percent_done = 0, rows_read = 0
                        where partner_id = :partner
                        and run_id = :run
                        and state in ('QUEUED', 'RUNNING')
                        """).params(run(scope, run)).param("now", at(now)).update() == 1;
    }

    /** Sends a checked run back into the queue, to be applied. */
    public boolean requeue(PartnerScope scope, ImportId run, OnError onError, ListMode list) {
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

    /** Sends a run whose header was unknown back into the queue, to be checked through a mapping. */
    public boolean checkAgain(PartnerScope scope, ImportId run, String mapping) {
        problems.clear(scope, run);
        return jdbc.sql("""
                        update import_run
                        set state = 'QUEUED', mapping = :mapping, finished_at = null, percent_done = 0
                        where partner_id = :partner
                        and run_id = :run
                        and mode = 'VALIDATE'
                        and state = 'REJECTED'
                        """).params(run(scope, run)).param("mapping", mapping).update() == 1;
    }

    /** Says how far the run is. Answers whether somebody asked for its end. */
    boolean progress(PartnerScope scope, ImportId run, @Nullable String kind, long rowsRead, int percent) {
        jdbc.sql("""
                        update import_run
                        set kind = :kind, rows_read = :rows, percent_done = :percent
                        where partner_id = :partner and run_id = :run
                        """)
                .params(run(scope, run))
                .param("kind", kind)
                .param("rows", rowsRead)
                .param("percent", percent)
                .update();
        return isCancelRequested(scope, run);
    }

    boolean isCancelRequested(PartnerScope scope, ImportId run) {
        return jdbc.sql("select cancel_requested from import_run where partner_id = :partner and run_id = :run")
                .params(run(scope, run))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends a waiting run at once. */
    public boolean cancelWaiting(PartnerScope scope, ImportId run, Instant now) {
        return jdbc.sql("""
                        update import_run
                        set state = 'CANCELLED', finished_at = :now
                        where partner_id = :partner
                        and run_id = :run
                        and state = 'QUEUED'
                        """).params(run(scope, run)).param("now", at(now)).update() == 1;
    }

    public boolean requestCancel(PartnerScope scope, ImportId run) {
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
            @Nullable String mapping,
            Applied applied,
            ImportRun.Rows rows,
            ImportSummary summary) {}

    void finish(PartnerScope scope, ImportId run, End end, Instant now) {
        SortedSet<LocalDate> days = new TreeSet<>(end.applied().days());
        jdbc.sql("""
                        update import_run
                        set state = :state, kind = :kind, mapping = coalesce(:mapping, mapping), rows_read = :rowsRead, rows_applied = :rowsApplied,
                            rows_rejected = :rowsRejected, from_day = :fromDay, to_day = :toDay, summary = :summary,
                            percent_done = 100, finished_at = :now, applied_number = :appliedNumber
                        where partner_id = :partner
                        and run_id = :run
                        """)
                .params(run(scope, run))
                .param("state", end.state().name())
                .param("kind", end.kind())
                .param("mapping", end.mapping(), Types.VARCHAR)
                .param("rowsRead", end.rows().read())
                .param("rowsApplied", end.rows().applied())
                .param("rowsRejected", end.rows().rejected())
                .param("fromDay", days.isEmpty() ? null : days.first())
                .param("toDay", days.isEmpty() ? null : days.last())
                .param("summary", json.writeValueAsString(end.summary()))
                .param("now", at(now))
                .param("appliedNumber", end.applied().appliedNumber())
                .update();
        if (end.state() == ImportState.APPLIED) {
            insertDays(scope, run, days);
        }
    }

    private void insertDays(PartnerScope scope, ImportId run, Collection<LocalDate> days) {
        for (LocalDate day : days) {
            jdbc.sql("""
                            insert into import_run_day (partner_id, run_id, position_day)
                            values (:partner, :run, :day)
                            """).params(run(scope, run)).param("day", day).update();
        }
    }

    long nextAppliedNumber(PartnerScope scope) {
        return jdbc.sql("select coalesce(max(applied_number), 0) + 1 from import_run where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
    }

    /** Forgets the customer given with a file that names its own. */
    void dropCustomer(PartnerScope scope, ImportId run) {
        jdbc.sql("update import_run set customer_tenant_id = null where partner_id = :partner and run_id = :run")
                .params(run(scope, run))
                .update();
    }

    void markUndone(PartnerScope scope, ImportId run, Instant now) {
        jdbc.sql("""
                        update import_run
                        set undone_at = :now, undone_by = :by
                        where partner_id = :partner and run_id = :run
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

    private static Map<String, Object> run(PartnerScope scope, ImportId run) {
        return Map.of("partner", scope.partnerId(), "run", run);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What was applied. */
    record Applied(Collection<LocalDate> days, @Nullable Long appliedNumber) {}
}
