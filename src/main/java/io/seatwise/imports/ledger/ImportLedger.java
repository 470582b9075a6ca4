package io.seatwise.imports.ledger;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.storage.LedgerFolder.Act;
import io.seatwise.base.storage.LedgerFolder.Entry;
import io.seatwise.imports.ImportApplied;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.pipeline.ImportRuns;
import io.seatwise.imports.received.ImportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/**
 * Keeps each applied import with its received file outside the database, and each undo, before the transaction ends that
 * applies or undoes it. What is rolled back leaves no entry; where an entry cannot be written, nothing is applied.
 *
 * @see <a href="../../../../../../docs/decisions/136-import-ledger.md">decision 136</a>
 */
@Component
class ImportLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLedger.class);
    private static final long ROOM_BESIDE = DataSize.ofMegabytes(16).toBytes();

    private final LedgerFolder folder;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final LedgerFile form;
    private final LedgerKeeping keeping;
    private final Clock clock;

    ImportLedger(
            LedgerFolder folder,
            ImportRuns runs,
            ImportFiles files,
            LedgerFile form,
            LedgerKeeping keeping,
            Clock clock) {
        this.folder = folder;
        this.runs = runs;
        this.files = files;
        this.form = form;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Runs in the transaction that applies or undoes the import. */
    @EventListener
    void on(ImportApplied applied) {
        if (!keeping.isOn()) {
            return;
        }
        PartnerScope scope = applied.scope();
        Optional<ImportRun> run = runs.find(scope, applied.runId());
        if (run.isEmpty()) {
            // Rows without a run came without a file: there is nothing to keep
            return;
        }
        try {
            record(scope, run.get(), applied.kind());
        } catch (IOException failure) {
            throw new UncheckedIOException("The ledger cannot be written", failure);
        }
    }

    private void record(PartnerScope scope, ImportRun run, String kind) throws IOException {
        Act act = run.isUndone() ? Act.UNDONE : Act.APPLIED;
        if (folder.has(scope.partnerId().value(), act, run.id().value())) {
            // A process was killed between the entry and the end of the transaction, or this is a replay
            return;
        }
        Optional<InputStream> received = act == Act.APPLIED ? files.open(scope, run.id()) : Optional.empty();
        try (InputStream content = received.orElseGet(InputStream::nullInputStream)) {
            LedgerHeader header = LedgerHeader.of(scope, run, kind);
            Path entry = folder.add(
                    scope.partnerId().value(),
                    clock.instant(),
                    act,
                    run.id().value(),
                    form.isSealing(),
                    (act == Act.APPLIED ? 2 * run.file().size() : 0) + ROOM_BESIDE,
                    file -> form.write(file, header, content));
            deleteIfRolledBack(entry);
        }
    }

    private void deleteIfRolledBack(Path entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    try {
                        folder.delete(entry);
                    } catch (IOException failure) {
                        LOG.warn("{} belongs to an import that was not applied and cannot be deleted", entry, failure);
                    }
                }
            }
        });
    }

    /** The partner's entries, the oldest first. */
    List<Entry> entries(PartnerScope scope) throws IOException {
        return folder.entries(scope.partnerId().value());
    }

    /** @throws IOException where the entry is damaged, or sealed with another key */
    void read(Entry entry, LedgerFile.Reader reader) throws IOException {
        form.read(entry.file(), entry.isSealed(), reader);
    }
}
