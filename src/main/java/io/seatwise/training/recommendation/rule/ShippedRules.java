package io.seatwise.training.recommendation.rule;

import static io.seatwise.training.recommendation.rule.Comparison.ABOVE;
import static io.seatwise.training.recommendation.rule.Comparison.AT_LEAST;
import static io.seatwise.training.recommendation.rule.Comparison.AT_MOST;
import static io.seatwise.training.recommendation.rule.Comparison.BELOW;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.base.SmallNumbers;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.rule.RecommendationRule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that come along. Source of each: docs/decisions/091-rules-of-recommendations.md. */
public final class ShippedRules {

    /** Fewer seats of a product are about single people, not about training. */
    private static final int FEWEST_SEATS = 5;

    private static final int FEWEST_PEOPLE = SmallNumbers.FEWEST;

    /** Percent of the seats of a term that are worth a talk however few they are. */
    private static final int LARGE_SHARE = 10;

    /** Value at stake that is worth a talk however few seats it is. */
    private static final int LARGE_VALUE = 1_000;

    /** Looks at the whole organisation where no product is large enough for a rule of its own. */
    static final String ORGANISATION = "LOW_USAGE_ORGANISATION";

    private static final int LOW_SCORE = 40;

    /** In the order in which they are shown. */
    public static final List<RecommendationRule> ALL = all();

    /** Codes of the rules that ask for correct figures before any training. */
    public static final Set<String> DATA_RULES = ALL.stream()
            .filter(RecommendationRule::isAboutData)
            .map(RecommendationRule::code)
            .collect(Collectors.toUnmodifiableSet());

    private ShippedRules() {}

    private static List<RecommendationRule> all() {
        List<RecommendationRule> rules = new ArrayList<>();
        rules.add(rule(
                "LOW_DEPLOYMENT",
                "activation",
                Subject.PRODUCT,
                List.of(atThreshold(Fact.DEPLOYMENT_PERCENT, BELOW), on(Fact.SOLD, AT_LEAST, FEWEST_SEATS)),
                List.of(Fact.ASSIGNED, Fact.SOLD, Fact.DEPLOYMENT_PERCENT),
                ExpectedGain.Kind.SEATS_ASSIGNED));
        rules.add(rule(
                "LOW_USAGE",
                "low-adoption",
                Subject.PRODUCT,
                List.of(
                        atThreshold(Fact.USAGE_PERCENT, BELOW),
                        new Condition(Fact.DEPLOYMENT_PERCENT, AT_LEAST, null, true, true),
                        on(Fact.SEATS, AT_LEAST, FEWEST_SEATS)),
                List.of(Fact.ACTIVE, Fact.ENTITLED, Fact.USAGE_PERCENT),
                ExpectedGain.Kind.SEATS_USED));
        rules.add(rule(
                ORGANISATION,
                "low-adoption",
                Subject.CUSTOMER,
                List.of(
                        atThreshold(Fact.USAGE_PERCENT, BELOW),
                        on(Fact.SEATS, AT_LEAST, FEWEST_SEATS),
                        on(Fact.LOW_PRODUCT_SEATS, BELOW, FEWEST_SEATS)),
                List.of(Fact.ACTIVE, Fact.ENTITLED, Fact.USAGE_PERCENT),
                ExpectedGain.Kind.SEATS_USED));
        rules.add(facts(
                "RENEWAL_UNASSIGNED",
                "licence-clean-up",
                Subject.PRODUCT,
                List.of(
                        on(Fact.DAYS_TO_TERM_END, AT_MOST, 30),
                        on(Fact.SPARE_SEATS, AT_LEAST, FEWEST_SEATS),
                        or(Fact.SPARE_PERCENT, LARGE_SHARE),
                        or(Fact.VALUE_AT_STAKE, LARGE_VALUE)),
                List.of(Fact.SPARE_SEATS, Fact.TERM_SEATS, Fact.DAYS_TO_DECIDE),
                ExpectedGain.Kind.SEATS_RELEASED));
        warnings(rules);
        analytics(rules);
        for (ScoreCategory category : ScoreCategory.values()) {
            Fact fact = Fact.valueOf(category.name());
            rules.add(rule(
                    "SCORE_" + category,
                    "score-" + category.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Subject.CUSTOMER,
                    List.of(
                            on(fact, BELOW, LOW_SCORE),
                            new Condition(Fact.PEOPLE, AT_LEAST, BigDecimal.valueOf(FEWEST_PEOPLE), true, true)),
                    List.of(fact),
                    ExpectedGain.Kind.SCORE_POINTS));
        }
        return List.copyOf(rules);
    }

    /** The rules whose remedy is not a training on one product. */
    private static void warnings(List<RecommendationRule> rules) {
        rules.add(rule(
                "HOW_TO_CALLS",
                "how-to-calls",
                Subject.CUSTOMER,
                List.of(
                        on(Fact.HOW_TO_TICKETS, AT_LEAST, 10),
                        on(Fact.HOW_TO_PERCENT, AT_LEAST, 30),
                        new Condition(Fact.HOW_TO_PER_HUNDRED, AT_LEAST, BigDecimal.valueOf(5), true, true)),
                List.of(Fact.HOW_TO_TICKETS, Fact.TICKETS, Fact.HOW_TO_PERCENT),
                ExpectedGain.Kind.TICKETS_SAVED));
        rules.add(rule(
                "FALLING_USE",
                "rescue",
                Subject.CUSTOMER,
                List.of(
                        on(Fact.FALLING_MONTHS, AT_LEAST, 3),
                        on(Fact.FALL_POINTS, AT_LEAST, 3),
                        fixed(Fact.INFLATED, BELOW, 1)),
                List.of(Fact.USAGE_BEFORE_PERCENT, Fact.USAGE_PERCENT, Fact.FALL_POINTS),
                ExpectedGain.Kind.SEATS_USED));
        rules.add(facts(
                "INFLATED",
                "clean-data",
                Subject.PRODUCT,
                List.of(fixed(Fact.INFLATED, AT_LEAST, 1)),
                List.of(Fact.ACTIVE, Fact.ENTITLED, Fact.USAGE_PERCENT),
                ExpectedGain.Kind.TRUSTED_FIGURES));
        rules.add(facts(
                "YAMMER_OVERUSE",
                "yammer-overuse",
                Subject.PRODUCT,
                List.of(
                        on(Fact.YAMMER_USAGE_PERCENT, ABOVE, 100),
                        new Condition(
                                Fact.USAGE_WITHOUT_YAMMER_PERCENT, AT_MOST, BigDecimal.valueOf(100), true, false)),
                List.of(Fact.YAMMER_ACTIVE, Fact.YAMMER_ENTITLED, Fact.YAMMER_USAGE_PERCENT),
                ExpectedGain.Kind.TRUSTED_FIGURES));
    }

    /** What the usage analytics tell. */
    private static void analytics(List<RecommendationRule> rules) {
        rules.add(rule(
                "MAILED_FILES",
                "co-authoring",
                Subject.CUSTOMER,
                List.of(
                        on(Fact.ONEDRIVE_PEOPLE, AT_LEAST, FEWEST_PEOPLE),
                        new Condition(Fact.ONEDRIVE_LICENSED_PERCENT, AT_LEAST, BigDecimal.valueOf(90), true, true),
                        atThreshold(Fact.ONEDRIVE_USAGE_PERCENT, BELOW),
                        atThreshold(Fact.SHAREPOINT_USAGE_PERCENT, BELOW)),
                List.of(Fact.ONEDRIVE_USAGE_PERCENT, Fact.SHAREPOINT_USAGE_PERCENT, Fact.ONEDRIVE_PEOPLE),
                ExpectedGain.Kind.PEOPLE));
        rules.add(rule(
                "FIRST_TIME_USERS",
                "first-time-users",
                Subject.WORKLOAD,
                List.of(
                        on(Fact.PEOPLE_ACTIVE, AT_LEAST, FEWEST_PEOPLE),
                        on(Fact.FIRST_TIME, AT_LEAST, FEWEST_PEOPLE),
                        on(Fact.FIRST_TIME_PERCENT, AT_LEAST, 25)),
                List.of(Fact.FIRST_TIME, Fact.PEOPLE_ACTIVE, Fact.FIRST_TIME_PERCENT),
                ExpectedGain.Kind.PEOPLE));
        rules.add(rule(
                "LOW_ACTIVATION",
                "activation",
                Subject.WORKLOAD,
                List.of(on(Fact.PEOPLE_ENABLED, AT_LEAST, FEWEST_PEOPLE), on(Fact.ACTIVATED_PERCENT, BELOW, 50)),
                List.of(Fact.ACTIVATED, Fact.PEOPLE_ENABLED, Fact.ACTIVATED_PERCENT),
                ExpectedGain.Kind.PEOPLE));
    }

    /** A rule that recommends a training, and so waits while a customer or its seats are new. */
    private static RecommendationRule rule(
            String code,
            String playbook,
            Subject subject,
            List<Condition> conditions,
            List<Fact> told,
            ExpectedGain.Kind gain) {
        return new RecommendationRule(
                code, playbook, new RecommendationRule.Trigger(subject, conditions, true), told, gain, true);
    }

    /** A rule about contracts and data, which cannot wait. */
    private static RecommendationRule facts(
            String code,
            String playbook,
            Subject subject,
            List<Condition> conditions,
            List<Fact> told,
            ExpectedGain.Kind gain) {
        return new RecommendationRule(
                code, playbook, new RecommendationRule.Trigger(subject, conditions, false), told, gain, true);
    }

    private static Condition on(Fact fact, Comparison comparison, long limit) {
        return new Condition(fact, comparison, BigDecimal.valueOf(limit), false, true);
    }

    /** An alternative to the condition before it. */
    private static Condition or(Fact fact, long limit) {
        return new Condition(fact, AT_LEAST, BigDecimal.valueOf(limit), false, true, true);
    }

    private static Condition fixed(Fact fact, Comparison comparison, long limit) {
        return new Condition(fact, comparison, BigDecimal.valueOf(limit), false, false);
    }

    private static Condition atThreshold(Fact fact, Comparison comparison) {
        return new Condition(fact, comparison, null, false, true);
    }
}
