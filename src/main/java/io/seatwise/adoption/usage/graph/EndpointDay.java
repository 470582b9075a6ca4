package io.seatwise.adoption.usage.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.EndpointAnalyticsScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Endpoint analytics scores of an organisation's devices on a day, each 0 to 100 and null where Intune says that it
 * has none.
 *
 * @param devices enrolled devices; null when the answer does not say
 */
public record EndpointDay(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        @JsonUnwrapped Scores scores,
        @Nullable Long devices)
        implements DayFact {

    private static final int DECIMALS = 6;

    /** Scales the scores, so that one said again equals the one stored. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public String key() {
        return customer + " " + day + " ";
    }

    EndpointDay of(CustomerId tenant, LocalDate today) {
        return new EndpointDay(tenant, day.equals(LocalDate.EPOCH) ? today : day, scores, devices);
    }

    /** The overall score as Intune gives it; without one an estimate from the sub-scores. */
    public CategoryScore score() {
        if (devices != null && devices < EndpointAnalyticsScore.FEWEST_DEVICES) {
            return CategoryScore.missing(ScoreCategory.ENDPOINT_ANALYTICS, NoDataReason.INSUFFICIENT_DATA);
        }
        return scores.overall() == null
                ? EndpointAnalyticsScore.of(
                        scores.startup(), scores.applicationReliability(), scores.workFromAnywhere(), devices)
                : CategoryScore.of(ScoreCategory.ENDPOINT_ANALYTICS, scores.overall(), Provenance.IMPORTED, null, null);
    }

    /** The scores of the devices. */
    public record Scores(
            @Nullable BigDecimal overall,
            @Nullable BigDecimal startup,
            @Nullable BigDecimal applicationReliability,
            @Nullable BigDecimal workFromAnywhere) {

        public Scores {
            overall = plain(overall);
            startup = plain(startup);
            applicationReliability = plain(applicationReliability);
            workFromAnywhere = plain(workFromAnywhere);
        }
    }
}
