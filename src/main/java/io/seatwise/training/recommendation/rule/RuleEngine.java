package io.seatwise.training.recommendation.rule;

import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.renewals.decisions.OpenDecision;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.Finding;
import io.seatwise.training.recommendation.MeasuredUplift.Uplift;
import io.seatwise.training.recommendation.Priority;
import io.seatwise.training.recommendation.rule.AccountFacts.ProductFacts;
import io.seatwise.training.recommendation.rule.AccountFacts.WorkloadFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies the rules to the facts of customers. Without a framework and without a database. */
final class RuleEngine {

    private static final String INFLATED = "INFLATED";
    private static final String YAMMER_OVERUSE = "YAMMER_OVERUSE";

    private final List<RecommendationRule> rules;
    private final Thresholds thresholds;
    private final RecommendationSettings settings;
    private final FindingGaps gaps;
    private final Map<String, Uplift> uplifts;

    /** @param rules those that are off are left out */
    RuleEngine(
            List<RecommendationRule> rules,
            Thresholds thresholds,
            RecommendationSettings settings,
            Map<String, Uplift> uplifts) {
        this.rules = rules.stream().filter(RecommendationRule::enabled).toList();
        this.thresholds = thresholds;
        this.settings = settings;
        this.gaps = new FindingGaps(settings);
        this.uplifts = Map.copyOf(uplifts);
    }

    /** The last day on which a customer is new; null when it is not, or nobody knows since when it is one. */
    @Nullable
    LocalDate newUntil(AccountFacts account) {
        LocalDate since = account.since();
        if (since == null) {
            return null;
        }
        LocalDate last = since.plusDays(settings.grace().newCustomerDays() - 1L);
        return last.isBefore(account.today()) ? null : last;
    }

    /**
     * Finds what the rules recommend: for a new customer only what cannot wait. The caller looks at just-assigned seats.
     *
     * @param settled ids of inflated products whose data card is done or dismissed: trainings on their figures wait no
     *     longer
     */
    List<Finding> findings(AccountFacts account, Set<String> settled) {
        List<Finding> findings = all(account);
        Set<String> named = products(findings, YAMMER_OVERUSE);
        findings.removeIf(finding -> finding.rule().code().equals(INFLATED)
                && named.contains(finding.subject().productId()));
        Set<String> untrusted = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.rule().isAboutData()
                        && !settled.contains(finding.subject().productId()))
                .forEach(finding -> untrusted.add(finding.subject().productId()));
        findings.removeIf(finding -> isOnUntrustedFigures(finding, untrusted));
        return findings;
    }

    /** Whether the finding asks for a training because of licence usage that is inflated. */
    private static boolean isOnUntrustedFigures(Finding finding, Set<String> untrusted) {
        RecommendationRule rule = finding.rule();
        if (!rule.trigger().waitsInGrace() || untrusted.isEmpty()) {
            return false;
        }
        return rule.trigger().subject() == RecommendationRule.Subject.PRODUCT
                ? untrusted.contains(finding.subject().productId())
                : rule.told().contains(Fact.USAGE_PERCENT);
    }

    private static Set<String> products(List<Finding> findings, String ruleCode) {
        return findings.stream()
                .filter(finding -> finding.rule().code().equals(ruleCode))
                .map((Finding each) -> each.subject().productId())
                .collect(Collectors.toSet());
    }

    private List<Finding> all(AccountFacts account) {
        boolean isNew = newUntil(account) != null;
        List<Finding> findings = new ArrayList<>();
        for (RecommendationRule rule : rules) {
            if (isNew && rule.trigger().waitsInGrace()) {
                continue;
            }
            switch (rule.trigger().subject()) {
                case CUSTOMER -> add(findings, rule, subject(rule, account, null, null));
                case PRODUCT -> {
                    for (ProductFacts product : account.figures().products()) {
                        add(findings, rule, subject(rule, account, product, null));
                    }
                }
                case WORKLOAD -> {
                    for (WorkloadFacts workload : account.figures().workloads()) {
                        add(findings, rule, subject(rule, account, null, workload));
                    }
                }
            }
        }
        return findings;
    }

    private SubjectFacts subject(
            RecommendationRule rule,
            AccountFacts account,
            @Nullable ProductFacts product,
            @Nullable WorkloadFacts workload) {
        return new SubjectFacts(
                account, product, workload, thresholds.lowAdoptionPercent(), rule.limit(Fact.DAYS_TO_TERM_END));
    }

    private void add(List<Finding> findings, RecommendationRule rule, SubjectFacts subject) {
        if (!holds(rule, subject)) {
            return;
        }
        Map<String, BigDecimal> inputs = inputs(rule, subject);
        BigDecimal gap = gaps.of(rule, subject);
        Uplift uplift = uplifts.get(rule.playbookCode());
        ProductFacts product = subject.product();
        WorkloadFacts workload = subject.workload();
        findings.add(new Finding(
                subject.account().customer(),
                rule,
                new Finding.Subject(
                        product == null ? "" : product.productId(), workload == null ? "" : workload.product()),
                inputs,
                Priority.of(
                        subject,
                        isSeats(rule) ? gap : gaps.ofUsage(subject),
                        gaps.ofCategory(rule, gap),
                        uplift,
                        settings.weights()),
                new Finding.Stakes(
                        Priority.valueAtRisk(subject),
                        gain(rule, gap, uplift),
                        rule.gain() == ExpectedGain.Kind.SEATS_RELEASED ? deadline(subject) : null)));
    }

    /** The facts that the reason tells; none where one of them is about too few people. */
    private static Map<String, BigDecimal> inputs(RecommendationRule rule, SubjectFacts subject) {
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        if (subject.areTold(rule.told())) {
            for (Fact fact : rule.told()) {
                BigDecimal value = subject.value(fact);
                if (value != null) {
                    inputs.put(fact.name(), told(fact, value));
                }
            }
        }
        return inputs;
    }

    private static @Nullable LocalDate deadline(SubjectFacts subject) {
        List<OpenDecision> decisions = subject.decisions();
        return decisions.isEmpty() ? null : decisions.getFirst().decideBy();
    }

    /** Whether each condition holds, or one of the alternatives that follow it. */
    private boolean holds(RecommendationRule rule, SubjectFacts subject) {
        boolean holds = true;
        for (Condition condition : rule.trigger().conditions()) {
            if (condition.alternative()) {
                holds |= holds(condition, subject);
            } else if (!holds) {
                return false;
            } else {
                holds = holds(condition, subject);
            }
        }
        return holds;
    }

    private boolean holds(Condition condition, SubjectFacts subject) {
        BigDecimal value = subject.value(condition.fact());
        return value == null ? condition.orUnknown() : condition.comparison().holds(value, limit(condition));
    }

    /** The limit, or the partner's threshold where the condition has none of its own. */
    private BigDecimal limit(Condition condition) {
        BigDecimal limit = condition.limit();
        if (limit != null) {
            return limit;
        }
        return condition.fact() == Fact.DEPLOYMENT_PERCENT
                ? thresholds.lowDeploymentPercent()
                : thresholds.lowAdoptionPercent();
    }

    private static BigDecimal told(Fact fact, BigDecimal value) {
        boolean whole = fact.unit() == Fact.Unit.COUNT || fact.unit() == Fact.Unit.DAYS;
        return value.setScale(whole ? 0 : 1, RoundingMode.HALF_UP);
    }

    private static boolean isSeats(RecommendationRule rule) {
        return switch (rule.gain()) {
            case SEATS_ASSIGNED, SEATS_USED, SEATS_RELEASED, PEOPLE -> true;
            default -> false;
        };
    }

    private ExpectedGain gain(RecommendationRule rule, @Nullable BigDecimal gap, @Nullable Uplift uplift) {
        if (uplift != null) {
            return new ExpectedGain(
                    ExpectedGain.Kind.PERCENTAGE_POINTS, uplift.points(), ExpectedGain.Basis.MEASURED, uplift.cases());
        }
        return new ExpectedGain(rule.gain(), gap == null ? 0 : gap.doubleValue(), ExpectedGain.Basis.TARGET, 0);
    }
}
