package io.seatwise.adoption.benchmark;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;

/** A benchmark of a customer's newest score. */
record StoredBenchmark(CustomerId customer, ScoreCategory category, LocalDate day, PeerBenchmark benchmark) {

    /** The key of the row among those of its kind. */
    record Key(CustomerId customer, ScoreCategory category) {}

    Key key() {
        return new Key(customer, category);
    }
}
