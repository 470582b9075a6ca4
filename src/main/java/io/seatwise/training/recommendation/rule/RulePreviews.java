package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.Finding;
import io.seatwise.training.recommendation.RecommendationRefresh;
import io.seatwise.training.recommendation.rule.RulePreview.Totals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Computes what changed rules would recommend, before they are saved. */
@Service
public class RulePreviews {

    private final RuleSettings settings;
    private final RuleRun run;
    private final PartnerTransactions transactions;
    private final Derived derived;
    private final JdbcClient jdbc;
    private final Clock clock;

    RulePreviews(
            RuleSettings settings,
            RuleRun run,
            PartnerTransactions transactions,
            Derived derived,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.run = run;
        this.transactions = transactions;
        this.derived = derived;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What these rules would recommend against what holds now, over the customers that the scope sees. Nothing is
     * stored.
     */
    @PreAuthorize(Roles.CAN_TRAIN)
    public RulePreview of(PartnerScope scope, RuleSettings.Choice choice) {
        RuleSettings.check(choice);
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(scope, () -> {
            RuleSettings.checkMoney(scope, settings.of(scope), choice);
            LocalDate today = LocalDate.now(clock);
            Map<CustomerId, String> customers = customers(scope);
            Map<Finding.Key, Double> now = totals(scope, customers, settings.of(scope), today);
            Map<Finding.Key, Double> then = totals(scope, customers, choice, today);
            return preview(customers, now, then);
        });
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
            PartnerScope scope, Map<CustomerId, String> customers, RuleSettings.Choice choice, LocalDate today) {
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
