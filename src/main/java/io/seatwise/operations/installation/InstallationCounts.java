package io.seatwise.operations.installation;

import io.seatwise.access.partners.Installation;
import io.seatwise.operations.installation.InstallationStatus.Backlog;
import io.seatwise.operations.installation.InstallationStatus.Failures;
import io.seatwise.operations.installation.InstallationStatus.Job;
import io.seatwise.operations.installation.InstallationStatus.PartnerUse;
import io.seatwise.operations.installation.InstallationStatus.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what all partners have together, and what is waiting or running. Runs in the caller's transaction. */
@Repository
class InstallationCounts {

    /** The most partners and the most kinds of jobs that are listed. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    InstallationCounts(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Backlog backlog() {
        return jdbc.sql("""
                        select count(*) as customers, min(marked_at) as oldest,
                            (select count(*) from derivation_failure) as failures
                        from derivation_due
                        """)
                .query((row, number) ->
                        new Backlog(row.getLong("customers"), moment(row, "oldest"), row.getLong("failures")))
                .single();
    }

    Versions versions() {
        String database = template.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion());
        record Migrated(@Nullable String version, long count) {}
        Migrated migrated = jdbc.sql("""
                        select version, count(*) over () as applied
                        from flyway_schema_history
                        where success and version is not null
                        order by installed_rank desc
                        fetch first 1 rows only
                        """)
                .query((row, number) -> new Migrated(row.getString("version"), row.getLong("applied")))
                .optional()
                .orElse(new Migrated(null, 0));
        return new Versions(
                InstallationReader.class.getPackage().getImplementationVersion(),
                Runtime.version().toString(),
                String.valueOf(database),
                migrated.version(),
                migrated.count());
    }

    List<Job> jobs() {
        return jdbc.sql("""
                        select task_name,
                            sum(case when picked then 1 else 0 end) as running,
                            sum(case when picked then 0 else 1 end) as waiting,
                            min(case when picked then null else execution_time end) as next,
                            max(last_success) as last_success, max(last_failure) as last_failure,
                            max(coalesce(consecutive_failures, 0)) as failures
                        from scheduled_tasks
                        group by task_name
                        order by task_name
                        fetch first :most rows only
                        """)
                .param("most", MOST)
                .query((row, number) -> new Job(
                        row.getString("task_name"),
                        row.getLong("running"),
                        row.getLong("waiting"),
                        moment(row, "next"),
                        moment(row, "last_success"),
                        new Failures(moment(row, "last_failure"), row.getLong("failures"))))
                .list();
    }

    List<PartnerUse> partners(@Nullable Long bytes) {
        record Counted(
                String name,
                long customers,
                long facts,
                @Nullable Instant lastImport) {}
        List<Counted> counted = jdbc.sql("""
                        select p.name, coalesce(c.customers, 0) as customers, coalesce(r.facts, 0) as facts,
                            r.last_import
                        from partner p
                        left join (
                            select partner_id, count(*) as customers
                            from customer
                            where archived_at is null
                            group by partner_id) c on c.partner_id = p.partner_id
                        left join (
                            select partner_id, sum(rows_applied) as facts, max(finished_at) as last_import
                            from import_run
                            where state = 'APPLIED' and undone_at is null
                            group by partner_id) r on r.partner_id = p.partner_id
                        where p.partner_id <> :installation
                        order by lower(p.name), p.partner_id
                        fetch first :most rows only
                        """)
                .params(Map.of("installation", Installation.ID, "most", MOST))
                .query((row, number) -> new Counted(
                        row.getString("name"),
                        row.getLong("customers"),
                        row.getLong("facts"),
                        moment(row, "last_import")))
                .list();
        long all = counted.stream().mapToLong(Counted::facts).sum();
        return counted.stream()
                .map(each -> new PartnerUse(
                        each.name(),
                        each.customers(),
                        each.facts(),
                        each.lastImport(),
                        bytes == null || all == 0 ? null : Math.round((double) bytes * each.facts() / all)))
                .toList();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
