package io.seatwise.imports.ledger;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.storage.LedgerFolder.Entry;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.mapping.MappingRecognition;
import io.seatwise.imports.pipeline.ImportRuns;
import io.seatwise.imports.queue.ImportQueue;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.imports.received.ImportFiles.Received;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imports the file of a ledger entry again, under the id of its run. */
@Component
class EntryImport {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ASKED_BETWEEN_CALLS = 50;

    private final ImportLedger ledger;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final MappingRecognition mappings;
    private final PartnerTransactions transactions;
    private final ImportQueue queue;

    EntryImport(
            ImportLedger ledger,
            ImportRuns runs,
            ImportFiles files,
            MappingRecognition mappings,
            PartnerTransactions transactions,
            ImportQueue queue) {
        this.ledger = ledger;
        this.runs = runs;
        this.files = files;
        this.mappings = mappings;
        this.transactions = transactions;
        this.queue = queue;
    }

    /** The id of the run that the entry is about. */
    static ImportId id(Entry entry) {
        return new ImportId(entry.run());
    }

    /** The run that the entry is about; empty where the database lacks it. */
    Optional<ImportRun> find(PartnerScope scope, Entry entry) {
        return transactions.read(scope, () -> runs.find(scope, id(entry)));
    }

    /** Takes the entry's file in and queues its run. */
    void receive(PartnerScope scope, Entry entry) throws IOException {
        ledger.read(entry, (header, content) -> receive(scope, entry, header, content));
    }

    private void receive(PartnerScope scope, Entry entry, LedgerHeader header, InputStream content) throws IOException {
        ImportId run = id(entry);
        String mapping = header.submission().options().mapping();
        if (transactions.read(scope, () -> mappings.choice(scope, mapping)).isEmpty()) {
            throw new IOException("The mapping " + mapping + " is missing; create it and call replay again");
        }
        // What an interrupted replay has left of the file
        files.delete(scope, run);
        Received received = files.receive(scope, run, content);
        if (!received.sha256().equals(header.file().sha256())) {
            files.delete(scope, run);
            throw new IOException("The file of " + entry.file() + " is damaged");
        }
        ImportRun queued = ImportRun.queued(
                run,
                header.file().name(),
                received,
                header.submission().options(),
                header.submission().by(),
                header.submission().at());
        transactions.run(scope, () -> runs.insert(scope, queued));
    }

    /**
     * Waits until the run has ended, and wakes the queue meanwhile.
     *
     * @throws IOException when it takes too long
     */
    ImportState awaitEnd(PartnerScope scope, Entry entry) throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int asked = 0; ; asked++) {
            ImportState state = find(scope, entry).orElseThrow().state();
            if (state.isFinished()) {
                return state;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("The import " + id(entry) + " has not ended yet; call replay again later");
            }
            if (asked % ASKED_BETWEEN_CALLS == 0) {
                queue.wake(scope);
            }
            Thread.sleep(PAUSE);
        }
    }
}
