package io.seatwise.adoption.benchmark;

import io.seatwise.adoption.ScoreCategory;
import java.time.LocalDate;
import java.util.UUID;

/** A benchmark of a customer's newest score. */
record StoredBenchmark(UUID tenantId, ScoreCategory category, LocalDate day, PeerBenchmark benchmark) {

    /** The key of the row among those of its kind. */
    record Key(UUID tenantId, ScoreCategory category) {}

    Key key() {
        return new Key(tenantId, category);
    }
}
