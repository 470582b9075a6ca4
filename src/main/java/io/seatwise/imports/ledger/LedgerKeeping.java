package io.seatwise.imports.ledger;

import io.seatwise.base.storage.LedgerFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps the ledger within the days and the size that the operator has set. */
@Component
class LedgerKeeping {

    private final LedgerFolder folder;
    private final Clock clock;
    private final Duration kept;
    private final DataSize most;

    LedgerKeeping(
            LedgerFolder folder,
            Clock clock,
            @Value("${seatwise.demo:false}") boolean demo,
            @Value("${seatwise.ledger.days}") int days,
            @Value("${seatwise.ledger.max-size}") DataSize most) {
        this.folder = folder;
        this.clock = clock;
        this.kept = demo ? Duration.ZERO : Duration.ofDays(days);
        this.most = most;
    }

    /** Whether this installation keeps a ledger. */
    boolean isOn() {
        return !kept.isZero();
    }

    @Scheduled(cron = "${seatwise.ledger.cron:0 30 3 * * *}")
    void deleteSuperfluous() throws IOException {
        if (isOn()) {
            folder.deleteSuperfluous(clock.instant().minus(kept), most.toBytes());
        }
    }
}
