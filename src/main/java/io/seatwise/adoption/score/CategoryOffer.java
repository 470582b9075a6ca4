package io.seatwise.adoption.score;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The points that a source offers for a category of a customer on a day.
 *
 * @param scheme the version that the source names; null when it names none
 * @param benchmarkPercent the vendor's own peer benchmark of the primary insight; null when the source names none
 */
public record CategoryOffer(
        CustomerId customer,
        LocalDate day,
        @Nullable ScoreScheme scheme,
        CategoryScore score,
        @Nullable BigDecimal benchmarkPercent) {}
