package io.seatwise.imports.ledger;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.base.storage.LedgerFolder.Act;
import io.seatwise.base.storage.LedgerFolder.Entry;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.pipeline.ImportUndo;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the imports and undos of the ledger that a restored database lacks back into it, in their order. What is there
 * already is skipped, so that it can be called again.
 */
@Component
class ImportReplay {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReplay.class);

    private final ImportLedger ledger;
    private final EntryImport imports;
    private final ImportUndo undo;
    private final Scopes scopes;

    ImportReplay(ImportLedger ledger, EntryImport imports, ImportUndo undo, Scopes scopes) {
        this.ledger = ledger;
        this.imports = imports;
        this.undo = undo;
        this.scopes = scopes;
    }

    /** Replays one partner's ledger up to the first entry that cannot be: later ones may build on it. */
    ReplayOutcome replay(PartnerScope scope) {
        ReplayOutcome outcome = ReplayOutcome.NOTHING;
        try {
            for (Entry entry : ledger.entries(scope)) {
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
        Optional<ImportRun> present = imports.find(scope, entry);
        if (present.isEmpty()) {
            imports.receive(scope, entry);
        }
        // One that was interrupted goes on by itself
        ImportState state = imports.awaitEnd(scope, entry);
        boolean isThere = state == ImportState.APPLIED || state == ImportState.UNCHANGED;
        if (present.isPresent()) {
            return isThere ? outcome.oneThere() : outcome.oneRefused();
        }
        if (!isThere) {
            throw new IOException("The import " + EntryImport.id(entry) + " of " + entry.at() + " is " + state);
        }
        return outcome.oneImported();
    }

    private ReplayOutcome takeBackIfApplied(PartnerScope scope, Entry entry, ReplayOutcome outcome) throws IOException {
        boolean isApplied = imports.find(scope, entry)
                .filter(run -> run.state() == ImportState.APPLIED && !run.isUndone())
                .isPresent();
        if (!isApplied) {
            return outcome.oneThere();
        }
        takeBack(scope, entry);
        return outcome.oneUndone();
    }

    private void takeBack(PartnerScope scope, Entry entry) throws IOException {
        ledger.read(
                entry,
                (header, content) -> undo.undo(
                        scopes.forJob(
                                scope.partnerId(),
                                scope.partnerName(),
                                header.appliedBy().name()),
                        EntryImport.id(entry),
                        true));
    }
}
