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
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

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
    private final Clock clock;
    private final Duration kept;
    private final DataSize most;

    ImportLedger(
            LedgerFolder folder,
            ImportRuns runs,
            ImportFiles files,
            JsonMapper json,
            Clock clock,
            @Value("${seatwise.demo:false}") boolean demo,
            @Value("${seatwise.ledger.days}") int days,
            @Value("${seatwise.ledger.max-size}") DataSize most,
            @Value("${seatwise.backup.key:}") String key) {
        this.folder = folder;
        this.runs = runs;
        this.files = files;
        this.form = new LedgerFile(json, key.isBlank() ? null : key);
        this.clock = clock;
        this.kept = demo ? Duration.ZERO : Duration.ofDays(days);
        this.most = most;
    }

    /** Runs in the transaction that applies or undoes the import. */
    @EventListener
    void on(ImportApplied applied) {
        if (kept.isZero()) {
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

    /** @throws IOException where the entry is damaged, or sealed with another key */
    void read(Entry entry, LedgerFile.Reader reader) throws IOException {
        form.read(entry.file(), entry.isSealed(), reader);
    }

    @Scheduled(cron = "${seatwise.ledger.cron:0 30 3 * * *}")
    void deleteSuperfluous() throws IOException {
        if (!kept.isZero()) {
            folder.deleteSuperfluous(clock.instant().minus(kept), most.toBytes());
        }
    }
}
