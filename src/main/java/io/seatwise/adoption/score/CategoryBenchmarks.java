package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import java.util.Map;

/**
 * A source of benchmarks, as a Spring bean with an order: the first that has one for a category is sent over REST,
 * screens show all of them beside each other.
 */
public interface CategoryBenchmarks {

    /** The benchmarks of a customer that the scope may see, for the categories of this score. */
    Map<ScoreCategory, Benchmark> of(PartnerScope scope, CustomerId customer, AdoptionScore score);
}
