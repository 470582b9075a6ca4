package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.ExpectedGain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is missing below the partner's targets, in the unit of a rule's expected gain. Pure.
 *
 * @param settings the targets
 */
record FindingGaps(RecommendationSettings settings) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The gap to the target; null when it is unknown. */
    @Nullable
    BigDecimal of(RecommendationRule rule, SubjectFacts subject) {
        return switch (rule.gain()) {
            case SEATS_ASSIGNED ->
                missing(
                        subject.value(Fact.SOLD),
                        subject.value(Fact.ASSIGNED),
                        settings.targets().deploymentPercent());
            case SEATS_USED -> ofUsage(subject);
            case SEATS_RELEASED -> DecisionFacts.reducible(subject.decisions());
            case TICKETS_SAVED -> ticketsAboveLimit(rule, subject);
            case SCORE_POINTS -> scoreGap(rule, subject);
            case PEOPLE -> peopleGap(rule, subject);
            case TRUSTED_FIGURES, PERCENTAGE_POINTS -> null;
        };
    }

    /** The entitlements that are not active below the target of usage. */
    @Nullable
    BigDecimal ofUsage(SubjectFacts subject) {
        return missing(
                subject.value(Fact.ENTITLED),
                subject.value(Fact.ACTIVE),
                settings.targets().usagePercent());
    }

    private static @Nullable BigDecimal missing(@Nullable BigDecimal whole, @Nullable BigDecimal part, int target) {
        return whole == null || part == null
                ? null
                : whole.multiply(BigDecimal.valueOf(target))
                        .divide(HUNDRED, 0, RoundingMode.CEILING)
                        .subtract(part)
                        .max(BigDecimal.ZERO);
    }

    /** How many how-to requests there are beyond those that the rule finds normal for that many people. */
    private static @Nullable BigDecimal ticketsAboveLimit(RecommendationRule rule, SubjectFacts subject) {
        BigDecimal howTo = subject.value(Fact.HOW_TO_TICKETS);
        BigDecimal people = subject.value(Fact.PEOPLE);
        BigDecimal limit = rule.limit(Fact.HOW_TO_PER_HUNDRED);
        if (howTo == null || people == null || limit == null) {
            return howTo;
        }
        return howTo.subtract(people.multiply(limit).divide(HUNDRED, 0, RoundingMode.FLOOR))
                .max(BigDecimal.ZERO);
    }

    private @Nullable BigDecimal scoreGap(RecommendationRule rule, SubjectFacts subject) {
        BigDecimal score = subject.value(rule.told().getFirst());
        return score == null
                ? null
                : BigDecimal.valueOf(settings.targets().scorePercent())
                        .subtract(score)
                        .max(BigDecimal.ZERO)
                        .setScale(1, RoundingMode.HALF_UP);
    }

    /** The share of the category's target that is missing, in percent; null for a card about no category. */
    @Nullable
    BigDecimal ofCategory(RecommendationRule rule, @Nullable BigDecimal gap) {
        return rule.gain() != ExpectedGain.Kind.SCORE_POINTS || gap == null
                ? null
                : gap.multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(settings.targets().scorePercent()), MathContext.DECIMAL64);
    }

    /** First users are all to be reached; otherwise the way from those who do it to the target. */
    private @Nullable BigDecimal peopleGap(RecommendationRule rule, SubjectFacts subject) {
        if (!subject.areTold(rule.told())) {
            return null;
        }
        Fact first = rule.told().getFirst();
        if (first == Fact.FIRST_TIME) {
            return subject.value(Fact.FIRST_TIME);
        }
        if (first == Fact.ACTIVATED) {
            return missing(
                    subject.value(Fact.PEOPLE_ENABLED),
                    subject.value(Fact.ACTIVATED),
                    settings.targets().deploymentPercent());
        }
        BigDecimal people = subject.value(Fact.ONEDRIVE_PEOPLE);
        BigDecimal percent = subject.value(Fact.ONEDRIVE_USAGE_PERCENT);
        return people == null || percent == null
                ? null
                : missing(
                        people,
                        people.multiply(percent).divide(HUNDRED, 0, RoundingMode.HALF_UP),
                        settings.targets().usagePercent());
    }
}
