package io.seatwise.training.recommendation.rule;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.Finding;
import io.seatwise.training.recommendation.RecommendationRefresh;
import io.seatwise.training.recommendation.rule.RulePreview.Totals;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partner's rules and what holds for all of them. A change is previewed first, and has all of them computed anew. */
@Service
public class RuleSettings {

    /** The rules, all of them in their order, and the settings. */
    public record Choice(List<RecommendationRule> rules, RecommendationSettings settings) {

        /** What comes along. */
        public static final Choice DEFAULT = new Choice(ShippedRules.ALL, RecommendationSettings.DEFAULT);

        public Choice {
            rules = List.copyOf(rules);
        }

        /** With one rule switched and its limits set; a limit of null stands for the partner's threshold. */
        public Choice with(String ruleCode, boolean enabled, Map<String, @Nullable BigDecimal> limits) {
            List<RecommendationRule> changed = new ArrayList<>();
            for (RecommendationRule rule : rules) {
                changed.add(rule.code().equals(ruleCode) ? rule.with(enabled, conditions(rule, limits)) : rule);
            }
            return new Choice(changed, settings);
        }

        /** With other settings for all rules. */
        public Choice with(RecommendationSettings other) {
            return new Choice(rules, other);
        }

        private static List<Condition> conditions(RecommendationRule rule, Map<String, @Nullable BigDecimal> limits) {
            return rule.trigger().conditions().stream()
                    .map(condition -> condition.adjustable() && limits.containsKey(condition.key())
                            ? condition.withLimit(limits.get(condition.key()))
                            : condition)
                    .toList();
        }
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final PartnerTransactions transactions;
    private final RuleStore store;
    private final RuleRun run;
    private final Derived derived;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RuleSettings(
            PartnerTransactions transactions,
            RuleStore store,
            RuleRun run,
            Derived derived,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.run = run;
        this.derived = derived;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds for the partner. */
    @PreAuthorize(Roles.CAN_READ)
    public Choice of(PartnerScope scope) {
        return transactions.read(scope, () -> new Choice(store.rules(scope), store.settings(scope)));
    }

    /**
     * What these rules would recommend against what holds now, over the customers that the scope sees. Nothing is
     * stored.
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public RulePreview preview(PartnerScope scope, Choice choice) {
        check(choice);
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(scope, () -> {
            checkMoney(scope, of(scope), choice);
            LocalDate today = LocalDate.now(clock);
            Map<CustomerId, String> customers = customers(scope);
            Map<Finding.Key, Double> now = totals(scope, customers, of(scope), today);
            Map<Finding.Key, Double> then = totals(scope, customers, choice, today);
            return preview(customers, now, then);
        });
    }

    /**
     * Saves the rules; all recommendations follow them after the commit.
     *
     * @throws IllegalArgumentException for a limit that is negative or beyond a million
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void change(PartnerScope scope, Choice choice) {
        check(choice);
        transactions.run(scope, () -> {
            Choice before = of(scope);
            checkMoney(scope, before, choice);
            if (before.equals(choice)) {
                return;
            }
            store.store(scope, choice.rules(), choice.settings(), clock.instant());
            audit.record(scope, "settings.recommendations", "recommendations", RuleChanges.words(before, choice));
            derived.markAll(scope, RecommendationRefresh.NAME);
        });
    }

    private static void check(Choice choice) {
        for (RecommendationRule rule : choice.rules()) {
            for (Condition condition : rule.trigger().conditions()) {
                BigDecimal limit = condition.limit();
                if (limit != null && (limit.signum() < 0 || limit.compareTo(MOST) > 0)) {
                    throw new IllegalArgumentException("A limit is 0 to 1000000, not " + limit.toPlainString());
                }
            }
        }
    }

    /** Previews of one limit after another would reveal amounts to people who may not see them. */
    private static void checkMoney(PartnerScope scope, Choice before, Choice choice) {
        if (!scope.seesMoney() && !moneyLimits(before).equals(moneyLimits(choice))) {
            throw new IllegalArgumentException("A limit of an amount needs the right to see money.");
        }
    }

    private static List<Condition> moneyLimits(Choice choice) {
        return choice.rules().stream()
                .flatMap(rule -> rule.trigger().conditions().stream())
                .filter(condition -> condition.fact().isMoney())
                .toList();
    }

    private Map<CustomerId, String> customers(PartnerScope scope) {
        Map<CustomerId, String> customers = new HashMap<>();
        jdbc.sql("select c.tenant_id, c.name from customer c where c.archived_at is null and "
                        + scope.customerFilter("c"))
                .params(scope.parameters())
                .query(row -> {
                    customers.put(CustomerId.of(row, 1), row.getString(2));
                });
        return customers;
    }

    private Map<Finding.Key, Double> totals(
            PartnerScope scope, Map<CustomerId, String> customers, Choice choice, LocalDate today) {
        Map<Finding.Key, Double> found = new HashMap<>();
        run.over(
                scope,
                customers.keySet(),
                choice.rules(),
                choice.settings(),
                today,
                (some, result) -> result.findings()
                        .forEach(finding ->
                                found.put(finding.key(), finding.priority().value())));
        return found;
    }

    private static RulePreview preview(
            Map<CustomerId, String> customers, Map<Finding.Key, Double> now, Map<Finding.Key, Double> then) {
        List<Totals> byRule = ShippedRules.ALL.stream()
                .map(rule -> new Totals(rule.code(), count(now, rule.code()), count(then, rule.code())))
                .toList();
        return new RulePreview(
                now.size(),
                then.size(),
                byRule,
                RulePreview.names(customers, then, now),
                RulePreview.names(customers, now, then),
                then.entrySet().stream()
                        .filter(entry -> now.containsKey(entry.getKey()))
                        .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                        .count());
    }

    private static long count(Map<Finding.Key, Double> found, String ruleCode) {
        return found.keySet().stream()
                .filter(key -> key.ruleCode().equals(ruleCode))
                .count();
    }
}
