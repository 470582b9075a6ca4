package io.seatwise.operations.installation;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.partners.Installation;
import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.storage.StorageState;
import io.seatwise.operations.DatabaseSize;
import io.seatwise.operations.backup.Backups;
import io.seatwise.operations.installation.InstallationStatus.Backlog;
import io.seatwise.operations.installation.InstallationStatus.Backup;
import io.seatwise.operations.installation.InstallationStatus.Failures;
import io.seatwise.operations.installation.InstallationStatus.Job;
import io.seatwise.operations.installation.InstallationStatus.PartnerUse;
import io.seatwise.operations.installation.InstallationStatus.Room;
import io.seatwise.operations.installation.InstallationStatus.Use;
import io.seatwise.operations.installation.InstallationStatus.Versions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Gathers what the operator has to know. Counts are grouped by the database; no partner's rows are read. */
@Service
public class InstallationReader {

    /** The most partners and the most kinds of jobs that are listed. */
    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(InstallationReader.class);

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StorageState storage;
    private final DatabaseSize size;
    private final Backups backups;
    private final LedgerFolder ledger;
    private final File folder;

    InstallationReader(
            PartnerTransactions transactions,
            JdbcClient jdbc,
            JdbcTemplate template,
            StorageState storage,
            DatabaseSize size,
            Backups backups,
            LedgerFolder ledger,
            @Value("${seatwise.data-dir}") Path folder) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.template = template;
        this.storage = storage;
        this.size = size;
        this.backups = backups;
        this.ledger = ledger;
        this.folder = folder.toAbsolutePath().toFile();
    }

    /** Reads the present status. */
    @PreAuthorize(Roles.CAN_OPERATE)
    public InstallationStatus read() {
        DatabaseSize.Size measured = size.measure().orElse(null);
        Long bytes = measured == null ? null : measured.bytes();
        return transactions.installation(() -> new InstallationStatus(
                storage.condition(),
                new Room(
                        bytes,
                        measured == null ? null : measured.livePercent(),
                        folder.getUsableSpace(),
                        folder.getTotalSpace()),
                new Backup(backups.areNightly(), backups.newest().orElse(null), ledgerSize()),
                backlog(),
                versions(),
                new Use(jobs(), partners(bytes))));
    }

    private LedgerFolder.@Nullable Size ledgerSize() {
        try {
            return ledger.measure();
        } catch (IOException failure) {
            LOG.warn("The ledger of imports cannot be read", failure);
            return null;
        }
    }

    private Backlog backlog() {
        return jdbc.sql("""
                        select count(*) as customers, min(marked_at) as oldest,
                            (select count(*) from derivation_failure) as failures
                        from derivation_due
                        """)
                .query((row, number) ->
                        new Backlog(row.getLong("customers"), moment(row, "oldest"), row.getLong("failures")))
                .single();
    }

    private Versions versions() {
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

    private List<Job> jobs() {
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

    private List<PartnerUse> partners(@Nullable Long bytes) {
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
