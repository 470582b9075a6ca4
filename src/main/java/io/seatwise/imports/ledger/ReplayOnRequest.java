package io.seatwise.imports.ledger;

import io.seatwise.access.EveryPartner;
import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.LedgerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Replays the ledgers of all partners when the command {@code replay} asks for it, and answers the command. */
@Component
class ReplayOnRequest {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayOnRequest.class);

    private final LedgerFolder folder;
    private final EveryPartner partners;
    private final ImportReplay replay;
    private final FolderRequest request;
    private final ReentrantLock one = new ReentrantLock();

    ReplayOnRequest(
            LedgerFolder folder,
            EveryPartner partners,
            ImportReplay replay,
            @Value("${seatwise.data-dir}") Path dataFolder) {
        this.folder = folder;
        this.partners = partners;
        this.replay = replay;
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
                ReplayOutcome outcome = replay.replay(scope);
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
}
