package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.ExpectedGain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule: data, not code. It recommends its playbook for each subject that meets all its conditions.
 *
 * @param code stands in rows, texts and settings: {@code LOW_USAGE}
 * @param told the facts that the reason tells, in this order
 * @param gain what there is to gain
 */
public record RecommendationRule(
        String code, String playbookCode, Trigger trigger, List<Fact> told, ExpectedGain.Kind gain, boolean enabled) {

    public RecommendationRule {
        told = List.copyOf(told);
    }

    /** The subjects of a rule. */
    public enum Subject {
        CUSTOMER,
        /** Each licensed product. */
        PRODUCT,
        /** Each product of the usage analytics. */
        WORKLOAD
    }

    /** The limit of the condition on this fact; null when it has none. */
    @Nullable
    BigDecimal limit(Fact fact) {
        return trigger.conditions().stream()
                .filter(condition -> condition.fact() == fact)
                .map(Condition::limit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether the rule asks for correct figures instead of a training; trainings on those figures wait for it. */
    public boolean isAboutData() {
        return gain == ExpectedGain.Kind.TRUSTED_FIGURES;
    }

    RecommendationRule with(boolean nowEnabled, List<Condition> nowConditions) {
        return new RecommendationRule(
                code,
                playbookCode,
                new Trigger(trigger.subject(), nowConditions, trigger.waitsInGrace()),
                told,
                gain,
                nowEnabled);
    }

    /**
     * When a rule recommends its playbook.
     *
     * @param waitsInGrace whether it recommends nothing for new customers and newly assigned seats
     */
    public record Trigger(Subject subject, List<Condition> conditions, boolean waitsInGrace) {

        public Trigger {
            conditions = List.copyOf(conditions);
        }
    }
}
