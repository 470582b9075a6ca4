package io.seatwise.adoption.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.adoption.CategoryLadder;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of an {@code adoption-score} file: the points of a customer, day, scheme and category. */
public record AdoptionRow(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        ScoreScheme scheme,
        ScoreCategory category,
        @Nullable BigDecimal points,
        int maxPoints,
        @Nullable Long primaryNumerator,
        @Nullable Long primaryDenominator,
        @Nullable BigDecimal benchmarkPercent)
        implements DayFact {

    public AdoptionRow {
        points = plain(points);
        benchmarkPercent = plain(benchmarkPercent);
    }

    @Override
    public String key() {
        return customer + " " + day + " " + scheme + " " + category;
    }

    @Override
    public boolean aboutPeople() {
        return category.experience() == ScoreCategory.Experience.PEOPLE;
    }

    CategoryOffer offer() {
        CategoryScore score =
                CategoryLadder.reported(category, points, maxPoints, primaryNumerator, primaryDenominator);
        return new CategoryOffer(customer, day, scheme, score, benchmarkPercent);
    }

    /** The same number always has the same digits, so that rows compare by value. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
