package io.seatwise.adoption.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped Points score,
        @JsonUnwrapped CategoryScore.PrimaryInsight primary,
        @Nullable BigDecimal benchmarkPercent)
        implements DayFact {

    public AdoptionRow {
        benchmarkPercent = plain(benchmarkPercent);
    }

    @Override
    public String key() {
        return customer + " " + day + " " + scheme + " " + score.category();
    }

    @Override
    public boolean aboutPeople() {
        return score.category().experience() == ScoreCategory.Experience.PEOPLE;
    }

    CategoryOffer offer() {
        CategoryScore reported = CategoryLadder.reported(
                score.category(),
                score.points(),
                score.maxPoints(),
                primary.primaryNumerator(),
                primary.primaryDenominator());
        return new CategoryOffer(customer, day, scheme, reported, benchmarkPercent);
    }

    /** The same number always has the same digits, so that rows compare by value. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** The points of a category. */
    public record Points(ScoreCategory category, @Nullable BigDecimal points, int maxPoints) {

        public Points {
            points = plain(points);
        }
    }
}
