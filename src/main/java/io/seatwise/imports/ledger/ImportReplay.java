package io.seatwise.imports.ledger;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.seatwise.access.EveryPartner;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.storage.LedgerFolder.Act;
import io.seatwise.base.storage.LedgerFolder.Entry;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.mapping.MappingRecognition;
import io.seatwise.imports.pipeline.ImportQueue;
import io.seatwise.imports.pipeline.ImportRuns;
import io.seatwise.imports.pipeline.ImportUndo;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.imports.received.ImportFiles.Received;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the imports and undos of the ledger that a restored database lacks back into it, in their order, when the
 * command {@code replay} asks for it. What is there already is skipped, so that it can be called again.
 */
@Component
class ImportReplay {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReplay.class);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ASKED_BETWEEN_CALLS = 50;

    private final LedgerFolder folder;
    private final ImportLedger ledger;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportUndo undo;
    private final MappingRecognition mappings;
    private final EveryPartner partners;
    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;
    private final FolderRequest request;
    private final ReentrantLock one = new ReentrantLock();

    ImportReplay(
            LedgerFolder folder,
            ImportLedger ledger,
            ImportRuns runs,
            ImportFiles files,
            ImportUndo undo,
            MappingRecognition mappings,
            EveryPartner partners,
            PartnerTransactions transactions,
            Scopes scopes,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock,
            @Value("${seatwise.data-dir}") Path dataFolder) {
        this.folder = folder;
        this.ledger = ledger;
        this.runs = runs;
        this.files = files;
        this.undo = undo;
        this.mappings = mappings;
        this.partners = partners;
        this.transactions = transactions;
        this.scopes = scopes;
        this.scheduler = scheduler;
        this.clock = clock;
        this.request = new FolderRequest(dataFolder, LedgerFolder.REPLAY);
    }

    @Scheduled(fixedDelay = 2000)
    void onRequest() throws IOException {
        if (request.pickUp()) {
            Thread.ofVirtual().name("replay").start(this::replayAndAnswer);
        }
    }

    /** The command waits for an answer, so there is one, whatever happens. */
    private void replayAndAnswer() {
        String answer = "failed\nThe replay failed; the log says why. Call it again.";
        try {
            answer = answer();
        } catch (IOException | RuntimeException failure) {
            LOG.error("The replay failed", failure);
        } finally {
            try {
                request.answer(answer);
            } catch (IOException failure) {
                LOG.error("The replay cannot be answered", failure);
            }
        }
    }

    /** Replays every partner's ledger, and returns the lines below {@code whole} or {@code incomplete}. */
    String answer() throws IOException {
        one.lock();
        try {
            List<String> lines = new ArrayList<>();
            boolean[] whole = {true};
            Set<UUID> unknown = new HashSet<>(folder.partners());
            partners.each(LedgerFolder.REPLAY, scope -> {
                unknown.remove(scope.partnerId().value());
                ReplayOutcome outcome = replay(scope);
                whole[0] &= outcome.isWhole();
                lines.add(outcome.line(scope.partnerId()));
            });
            for (UUID each : unknown) {
                lines.add("Partner " + each + " is not in this database; its entries are left as they are");
            }
            lines.forEach(LOG::info);
            return (whole[0] && unknown.isEmpty() ? LedgerFolder.WHOLE : "incomplete") + "\n"
                    + String.join("\n", lines);
        } finally {
            one.unlock();
        }
    }

    /** Replays one partner's ledger up to the first entry that cannot be: later ones may build on it. */
    ReplayOutcome replay(PartnerScope scope) {
        ReplayOutcome outcome = ReplayOutcome.NOTHING;
        try {
            for (Entry entry : folder.entries(scope.partnerId().value())) {
                outcome = entry.act() == Act.APPLIED
                        ? bringIfMissing(scope, entry, outcome)
                        : takeBackIfApplied(scope, entry, outcome);
            }
            return outcome;
        } catch (IOException | RuntimeException failure) {
            LOG.error("The replay for partner {} stopped", scope.partnerId(), failure);
            return outcome.stopped(String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return outcome.stopped("interrupted");
        }
    }

    private ReplayOutcome bringIfMissing(PartnerScope scope, Entry entry, ReplayOutcome outcome)
            throws IOException, InterruptedException {
        Optional<ImportState> present = find(scope, importOf(entry)).map(ImportRun::state);
        if (present.isEmpty()) {
            bring(scope, entry);
            return outcome.oneImported();
        }
        // One that was interrupted goes on by itself
        return isThere(awaitEnd(scope, importOf(entry))) ? outcome.oneThere() : outcome.oneRefused();
    }

    private ReplayOutcome takeBackIfApplied(PartnerScope scope, Entry entry, ReplayOutcome outcome) throws IOException {
        boolean isApplied = find(scope, importOf(entry))
                .filter(run -> run.state() == ImportState.APPLIED && !run.isUndone())
                .isPresent();
        if (!isApplied) {
            return outcome.oneThere();
        }
        takeBack(scope, entry);
        return outcome.oneUndone();
    }

    private static ImportId importOf(Entry entry) {
        return new ImportId(entry.run());
    }

    private Optional<ImportRun> find(PartnerScope scope, ImportId run) {
        return transactions.read(scope, () -> runs.find(scope, run));
    }

    private void bring(PartnerScope scope, Entry entry) throws IOException, InterruptedException {
        ledger.read(entry, (header, content) -> receive(scope, entry, header, content));
        ImportState state = awaitEnd(scope, importOf(entry));
        if (!isThere(state)) {
            throw new IOException("The import " + importOf(entry) + " of " + entry.at() + " is " + state);
        }
    }

    private void receive(PartnerScope scope, Entry entry, LedgerHeader header, InputStream content) throws IOException {
        String mapping = header.submission().options().mapping();
        if (transactions.read(scope, () -> mappings.choice(scope, mapping)).isEmpty()) {
            throw new IOException("The mapping " + mapping + " is missing; create it and call replay again");
        }
        // What an interrupted replay has left of the file
        files.delete(scope, importOf(entry));
        Received received = files.receive(scope, importOf(entry), content);
        if (!received.sha256().equals(header.file().sha256())) {
            files.delete(scope, importOf(entry));
            throw new IOException("The file of " + entry.file() + " is damaged");
        }
        ImportRun run = ImportRun.queued(
                importOf(entry),
                header.file().name(),
                received,
                header.submission().options(),
                header.submission().by(),
                header.submission().at());
        transactions.run(scope, () -> runs.insert(scope, run));
    }

    private ImportState awaitEnd(PartnerScope scope, ImportId run) throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int asked = 0; ; asked++) {
            ImportState state = find(scope, run).orElseThrow().state();
            if (state.isFinished()) {
                return state;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("The import " + run + " has not ended yet; call replay again later");
            }
            if (asked % ASKED_BETWEEN_CALLS == 0) {
                scheduler.ifAvailable(client -> ImportQueue.wake(client, scope.partnerId(), clock));
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isThere(ImportState state) {
        return state == ImportState.APPLIED || state == ImportState.UNCHANGED;
    }

    private void takeBack(PartnerScope scope, Entry entry) throws IOException {
        ledger.read(
                entry,
                (header, content) -> undo.undo(
                        scopes.forJob(
                                scope.partnerId(),
                                scope.partnerName(),
                                header.appliedBy().name()),
                        importOf(entry),
                        true));
    }
}
