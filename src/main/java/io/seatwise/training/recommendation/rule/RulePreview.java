package io.seatwise.training.recommendation.rule;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed rules would do to the portfolio.
 *
 * @param now recommendations by the rules that hold
 * @param then recommendations by the changed ones
 * @param byRule each rule in its order, those without a recommendation too
 * @param coming names of the customers that have none now and would have one
 * @param going names of the customers that have one now and would have none
 * @param reranked recommendations that stay, with another priority
 */
public record RulePreview(
        long now, long then, List<Totals> byRule, List<String> coming, List<String> going, long reranked) {

    /** How many recommendations a rule gives now, and would then. */
    public record Totals(String ruleCode, long now, long then) {}

    /** The names of the customers of these findings that are not among the others'. */
    static List<String> names(
            Map<CustomerId, String> customers, Map<Finding.Key, Double> findings, Map<Finding.Key, Double> others) {
        Set<CustomerId> there =
                others.keySet().stream().map(Finding.Key::customer).collect(Collectors.toSet());
        return findings.keySet().stream()
                .map(Finding.Key::customer)
                .distinct()
                .filter(customer -> !there.contains(customer))
                .map(customer -> String.valueOf(customers.get(customer)))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
