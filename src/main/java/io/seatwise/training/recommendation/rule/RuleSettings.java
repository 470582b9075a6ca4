package io.seatwise.training.recommendation.rule;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import io.seatwise.training.recommendation.RecommendationRefresh;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final Derived derived;
    private final Audit audit;
    private final Clock clock;

    RuleSettings(PartnerTransactions transactions, RuleStore store, Derived derived, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.derived = derived;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds for the partner. */
    @PreAuthorize(Roles.CAN_READ)
    public Choice of(PartnerScope scope) {
        return transactions.read(scope, () -> new Choice(store.rules(scope), store.settings(scope)));
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

    static void check(Choice choice) {
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
    static void checkMoney(PartnerScope scope, Choice before, Choice choice) {
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
}
