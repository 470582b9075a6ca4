package io.seatwise.operations.installation;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.storage.StorageState;
import io.seatwise.operations.backup.Backups;
import io.seatwise.operations.installation.InstallationStatus.Backup;
import io.seatwise.operations.installation.InstallationStatus.Room;
import io.seatwise.operations.installation.InstallationStatus.Use;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Gathers what the operator has to know. Counts are grouped by the database; no partner's rows are read. */
@Service
public class InstallationReader {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationReader.class);

    private final PartnerTransactions transactions;
    private final StorageState storage;
    private final Backups backups;
    private final LedgerFolder ledger;
    private final InstallationCounts counts;
    private final DiskRoom disk;

    InstallationReader(
            PartnerTransactions transactions,
            InstallationCounts counts,
            StorageState storage,
            DiskRoom disk,
            Backups backups,
            LedgerFolder ledger) {
        this.disk = disk;
        this.counts = counts;
        this.transactions = transactions;
        this.storage = storage;
        this.backups = backups;
        this.ledger = ledger;
    }

    /** Reads the present status. */
    @PreAuthorize(Roles.CAN_OPERATE)
    public InstallationStatus read() {
        Room room = disk.measure();
        return transactions.installation(() -> new InstallationStatus(
                storage.condition(),
                room,
                new Backup(backups.areNightly(), backups.newest().orElse(null), ledgerSize()),
                counts.backlog(),
                counts.versions(),
                new Use(counts.jobs(), counts.partners(room.database()))));
    }

    private LedgerFolder.@Nullable Size ledgerSize() {
        try {
            return ledger.measure();
        } catch (IOException failure) {
            LOG.warn("The ledger of imports cannot be read", failure);
            return null;
        }
    }
}
