package io.seatwise.training.recommendation.rule;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.base.SmallNumbers;
import io.seatwise.ids.CustomerId;
import io.seatwise.renewals.decisions.OpenDecision;
import io.seatwise.training.recommendation.AnnualValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a rule may ask about one customer. Null is unknown.
 *
 * @param since the first day as a customer; else the start of its first subscription
 * @param support the newest three months of help requests; null when none were brought in
 */
public record AccountFacts(
        CustomerId customer,
        LocalDate today,
        @Nullable LocalDate since,
        Size size,
        @Nullable Support support,
        Figures figures) {

    /** Counts of seats, and the next renewal. */
    public record Seats(
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active,
            boolean inflated,
            @Nullable LocalDate nextRenewal) {

        public static final Seats UNKNOWN = new Seats(null, null, null, null, false, null);

        /** Seats sold; entitlements where nothing is known to be sold. */
        @Nullable
        Long count() {
            return sold == null || sold == 0 ? entitled : sold;
        }
    }

    /** Help requests. */
    public record Support(long tickets, long howTo) {}

    /**
     * A licensed product.
     *
     * @param deploymentDay the day of its seats
     * @param yammer active and entitled people of Yammer; null when it does not report
     * @param decisions its terms about which something can still be decided, the earliest end first
     */
    public record ProductFacts(
            String productId,
            Seats seats,
            @Nullable LocalDate deploymentDay,
            @Nullable Part yammer,
            @Nullable AnnualValue annualValue,
            List<OpenDecision> decisions) {}

    /** A part of a whole. */
    record Part(long part, long whole) {

        /** Whether both may be published of people. */
        boolean isTold() {
            return SmallNumbers.maySplit(part, whole);
        }
    }

    /**
     * A product of the usage analytics.
     *
     * @param use active and enabled people in the newest complete month
     * @param firstTime people who used it for the first time
     * @param firstTimeTold whether their number may be published
     * @param activation people who activated it and who may
     */
    public record WorkloadFacts(
            String product,
            @Nullable Part use,
            @Nullable Long firstTime,
            boolean firstTimeTold,
            @Nullable Part activation) {}

    /**
     * How large a customer is.
     *
     * @param people the people licensed; else the seats of the largest product
     * @param annualValue a year's value of the active subscriptions; null in several currencies or without a value
     */
    public record Size(
            @Nullable Long people, Seats seats, @Nullable AnnualValue annualValue) {}

    /**
     * How a customer uses what it has.
     *
     * @param trend usage in percent every 28 days, the newest first, at most four; null where unknown
     * @param categories the share of its points that each category of the partner's scheme has, on the newest day; none when that day is stale
     */
    public record Figures(
            List<@Nullable BigDecimal> trend,
            Map<ScoreCategory, BigDecimal> categories,
            List<ProductFacts> products,
            List<WorkloadFacts> workloads) {}
}
