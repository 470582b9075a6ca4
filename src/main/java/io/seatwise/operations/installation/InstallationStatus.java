package io.seatwise.operations.installation;

import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.storage.StorageCondition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The installation at one moment. It holds numbers about partners and none of their data.
 */
public record InstallationStatus(
        StorageCondition storage, Room room, Backup backup, Backlog backlog, Versions versions, Use use) {

    /**
     * What runs, and for whom.
     *
     * @param jobs by name
     * @param partners by name
     */
    public record Use(List<Job> jobs, List<PartnerUse> partners) {}

    /**
     * The room that the database takes and that is left.
     *
     * @param database its size in bytes; null for one in memory
     * @param livePercent its share that is not waiting for compaction or vacuum; null when unknown
     * @param free bytes that are free on the disk of the data folder
     * @param total the size of that disk in bytes
     */
    public record Room(@Nullable Long database, @Nullable Integer livePercent, long free, long total) {}

    /**
     * The backups.
     *
     * @param nightly whether Seatwise makes them by itself: of the embedded database
     * @param last when the newest that passed its check was made; null without one
     * @param ledger the imports that are kept outside the database; null where it cannot be read
     */
    public record Backup(boolean nightly, @Nullable Instant last, LedgerFolder.@Nullable Size ledger) {}

    /**
     * Figures that have yet to follow their facts.
     *
     * @param customers how many marks are due
     * @param oldest when the oldest of them was set; null without any
     * @param failures derivations that could not be computed last time
     */
    public record Backlog(long customers, @Nullable Instant oldest, long failures) {}

    /**
     * What runs.
     *
     * @param application null where the build has no version, as in development
     * @param migration the newest migration of the schema
     * @param migrations how many were applied
     */
    public record Versions(
            @Nullable String application,
            String java,
            String database,
            @Nullable String migration,
            long migrations) {}

    /**
     * The tasks of one name.
     *
     * @param running how many run now
     * @param waiting how many wait for their time
     * @param next when the first of these is due; null when all run
     * @param lastSuccess null when none has succeeded yet
     */
    public record Job(
            String name,
            long running,
            long waiting,
            @Nullable Instant next,
            @Nullable Instant lastSuccess,
            Failures failures) {}

    /**
     * The failures of a job.
     *
     * @param last null when none has failed
     * @param inARow how often the worst of its tasks has failed in a row
     */
    public record Failures(@Nullable Instant last, long inARow) {}

    /**
     * How much a partner uses the installation.
     *
     * @param facts the rows of its applied imports
     * @param lastImport when the newest of them ended; null without one
     * @param bytes the share of the database that its rows have of all rows, an estimate; null when unknown
     */
    public record PartnerUse(
            String name,
            long customers,
            long facts,
            @Nullable Instant lastImport,
            @Nullable Long bytes) {}
}
