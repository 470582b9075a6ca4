package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.ExpectedGain;
import java.util.List;

/**
 * A rule: data, not code. It recommends its playbook for each subject of which all its conditions hold.
 *
 * @param code stands in rows, texts and settings: {@code LOW_USAGE}
 * @param told the facts that the reason tells, in this order
 * @param gain what there is to gain
 * @param waitsInGrace whether it keeps still about new customers and just-assigned seats
 */
public record RecommendationRule(
        String code,
        String playbookCode,
        Subject subject,
        List<Condition> conditions,
        List<Fact> told,
        ExpectedGain.Kind gain,
        boolean waitsInGrace,
        boolean enabled) {

    public RecommendationRule {
        conditions = List.copyOf(conditions);
        told = List.copyOf(told);
    }

    /** What a rule looks at, one at a time. */
    public enum Subject {
        CUSTOMER,
        /** Each licensed product. */
        PRODUCT,
        /** Each product of the usage analytics. */
        WORKLOAD
    }

    /** Whether it asks for correct figures instead of a training; trainings on those figures wait for it. */
    public boolean isAboutData() {
        return gain == ExpectedGain.Kind.TRUSTED_FIGURES;
    }

    RecommendationRule with(boolean nowEnabled, List<Condition> nowConditions) {
        return new RecommendationRule(code, playbookCode, subject, nowConditions, told, gain, waitsInGrace, nowEnabled);
    }
}
