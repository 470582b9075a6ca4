package io.seatwise.training.recommendation.rule;

import io.seatwise.renewals.decisions.OpenDecision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Computes the facts of a product's terms about which something can still be decided. */
final class DecisionFacts {

    private DecisionFacts() {}

    /** The value, unrounded; null without such a term or when unknown. */
    static @Nullable BigDecimal value(Fact fact, List<OpenDecision> decisions, LocalDate today) {
        if (decisions.isEmpty()) {
            return null;
        }
        return switch (fact) {
            case DAYS_TO_TERM_END -> days(today, decisions.getFirst().commitmentEnd());
            case DAYS_TO_DECIDE -> days(today, decisions.getFirst().decideBy());
            case TERM_SEATS -> BigDecimal.valueOf(sum(decisions, OpenDecision::seats));
            case SPARE_SEATS -> BigDecimal.valueOf(sum(decisions, OpenDecision::spare));
            case SPARE_PERCENT ->
                SubjectFacts.percent(sum(decisions, OpenDecision::spare), sum(decisions, OpenDecision::seats));
            case VALUE_AT_STAKE -> atStake(decisions);
            default -> null;
        };
    }

    /** The seats that can be given up; null without such a term. */
    static @Nullable BigDecimal reducible(List<OpenDecision> decisions) {
        return decisions.isEmpty() ? null : BigDecimal.valueOf(sum(decisions, OpenDecision::reducible));
    }

    private static @Nullable BigDecimal atStake(List<OpenDecision> decisions) {
        List<OpenDecision> known =
                decisions.stream().filter(each -> each.atStake() != null).toList();
        if (known.stream().map(OpenDecision::currency).distinct().count() != 1) {
            return null;
        }
        return known.stream()
                .map(OpenDecision::atStake)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long sum(List<OpenDecision> decisions, ToLongFunction<OpenDecision> count) {
        return decisions.stream().mapToLong(count).sum();
    }

    private static BigDecimal days(LocalDate today, LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(today, day));
    }
}
