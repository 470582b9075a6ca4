package io.seatwise.imports.queue;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRefusedException;
import io.seatwise.imports.ImportRefusedException.Reason;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import io.seatwise.imports.mapping.MappingRecognition;
import io.seatwise.imports.pipeline.ImportRuns;
import io.seatwise.imports.pipeline.RunEndings;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.imports.received.ImportFiles.Received;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Adds runs to the queue, and removes them. The caller has checked roles and proofs. */
@Component
public class QueuedImports {

    private final ImportRuns runs;
    private final ImportFiles files;
    private final MappingRecognition mappings;
    private final RunEndings endings;
    private final PartnerTransactions transactions;
    private final ImportQueue queue;

    QueuedImports(
            ImportRuns runs,
            ImportFiles files,
            MappingRecognition mappings,
            RunEndings endings,
            PartnerTransactions transactions,
            ImportQueue queue) {
        this.runs = runs;
        this.files = files;
        this.mappings = mappings;
        this.endings = endings;
        this.transactions = transactions;
        this.queue = queue;
    }

    /**
     * Takes a file in and queues it.
     *
     * @throws IllegalArgumentException when the partner has no mapping of the name given
     * @throws ImportRefusedException past the limits of size; nothing is kept
     */
    public ImportRun submit(PartnerScope scope, String fileName, InputStream content, ImportOptions options)
            throws IOException {
        String mapping = options.mapping();
        if (mapping != null
                && transactions
                        .read(scope, () -> mappings.choice(scope, mapping))
                        .isEmpty()) {
            throw new IllegalArgumentException("No mapping is named " + mapping + ".");
        }
        ImportId id = ImportId.random();
        Received received = files.receive(scope, id, content);
        ImportRun run = ImportRun.queued(id, fileName, received, options, scope.actor(), received.at());
        boolean queued = false;
        try {
            transactions.run(scope, () -> runs.insert(scope, run));
            queued = true;
        } finally {
            if (!queued) {
                files.delete(scope, id);
            }
        }
        queue.wake(scope);
        return run;
    }

    /** Queues a checked file to be applied. */
    public ImportRun apply(PartnerScope scope, ImportId id, OnError onError, ListMode list) {
        transactions.run(scope, () -> {
            ImportRun run = find(scope, id);
            if (!run.file().kept()) {
                throw new ImportRefusedException(Reason.FILE_GONE, "The file is no longer kept. Send it again.");
            }
            boolean good = run.state() == ImportState.CHECKED || run.isRejectedForRowsOnly() && onError == OnError.SKIP;
            if (!good || !runs.requeue(scope, id, onError, list)) {
                throw new ImportRefusedException(Reason.NOT_CHECKED, "Only a checked import can be applied.");
            }
        });
        queue.wake(scope);
        return find(scope, id);
    }

    /** Queues a file whose header was unknown to be checked through a mapping. */
    public ImportRun checkAgain(PartnerScope scope, ImportId id, String mapping) {
        transactions.run(scope, () -> {
            ImportRun run = find(scope, id);
            if (!run.isMappable() || !runs.checkAgain(scope, id, mapping)) {
                throw new ImportRefusedException(Reason.FILE_GONE, "The file is no longer kept. Send it again.");
            }
        });
        queue.wake(scope);
        return find(scope, id);
    }

    /** Ends a waiting run at once and a running one at its next step; nothing of it is applied. */
    public ImportRun cancel(PartnerScope scope, ImportId id) {
        transactions.run(scope, () -> endings.cancel(scope, find(scope, id)));
        return find(scope, id);
    }

    /** @throws NotFoundException when the partner has no such run */
    public ImportRun find(PartnerScope scope, ImportId id) {
        return transactions
                .read(scope, () -> runs.find(scope, id))
                .orElseThrow(() -> new NotFoundException("import " + id));
    }
}
