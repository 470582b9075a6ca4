package io.seatwise.training.recommendation.rule;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import io.seatwise.renewals.decisions.OpenDecision;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.recommendation.rule.AccountFacts.ProductFacts;
import io.seatwise.training.recommendation.rule.AccountFacts.Seats;
import io.seatwise.training.recommendation.rule.AccountFacts.Support;
import io.seatwise.training.recommendation.rule.AccountFacts.WorkloadFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of many years about which nothing is known unless said. */
public final class Account {

    @Nullable
    LocalDate since = RuleEngineTest.LONG_AGO;

    @Nullable
    Long people;

    @Nullable
    Support support;

    List<@Nullable BigDecimal> trend = List.of();

    @Nullable
    BigDecimal value;

    public final Map<ScoreCategory, BigDecimal> categories = new EnumMap<>(ScoreCategory.class);
    List<ProductFacts> products = List.of();
    List<WorkloadFacts> workloads = List.of();

    final List<OpenDecision> decisions = new ArrayList<>();

    @Nullable
    Seats seats;

    @Nullable
    LocalDate renewal;

    public Account product(
            @Nullable Long sold, @Nullable Long assigned, @Nullable Long entitled, @Nullable Long active) {
        boolean inflated = entitled != null && active != null && active > entitled;
        seats = new Seats(sold, assigned, entitled, active, inflated, null);
        return this;
    }

    public Account support(long tickets, long howTo) {
        support = new Support(tickets, howTo);
        return this;
    }

    public Account trend(String... percents) {
        trend = Arrays.stream(percents).map(BigDecimal::new).toList();
        if (seats == null) {
            seats = new Seats(100L, 100L, 100L, 60L, false, null);
        }
        return this;
    }

    public Account categories(String percent) {
        for (ScoreCategory category : ScoreCategory.values()) {
            categories.put(category, new BigDecimal(percent));
        }
        return this;
    }

    public void renewal(LocalDate day) {
        renewal = day;
    }

    /** A term of the product about which something can still be decided; all unassigned seats can be given up. */
    void decision(LocalDate end, long seats, long spare, @Nullable String atStake) {
        decisions.add(
                new OpenDecision(end, seats, spare, spare, atStake == null ? null : new BigDecimal(atStake), "EUR"));
    }

    public AccountFacts facts() {
        Seats own = seats == null
                ? Seats.UNKNOWN
                : new Seats(
                        seats.sold(), seats.assigned(), seats.entitled(), seats.active(), seats.inflated(), renewal);
        List<ProductFacts> all = seats == null || !products.isEmpty()
                ? products
                : List.of(new ProductFacts("e3", own, RuleEngineTest.TODAY, null, annualValue(), decisions));
        return new AccountFacts(
                new CustomerId(UUID.randomUUID()),
                RuleEngineTest.TODAY,
                since,
                new AccountFacts.Size(people, own, annualValue()),
                support,
                new AccountFacts.Figures(trend, categories, all, workloads));
    }

    private @Nullable AnnualValue annualValue() {
        return value == null ? null : new AnnualValue(value, "EUR");
    }
}
