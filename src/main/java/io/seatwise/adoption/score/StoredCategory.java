package io.seatwise.adoption.score;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A category of a customer as it stood on a day.
 *
 * @param scheme the version that the figures of that day came in
 * @param vendorBenchmark the vendor's own peer benchmark of the primary insight in percent; null when none was imported
 */
public record StoredCategory(
        CustomerId customer,
        LocalDate day,
        ScoreScheme scheme,
        CategoryScore score,
        @Nullable BigDecimal vendorBenchmark) {}
