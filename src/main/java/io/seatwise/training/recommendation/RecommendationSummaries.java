package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.RowReplacement;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes {@code recommendation_summary}: how many recommendations of each customer hold, and which is the best. The board's
 * column of new cards and its counts read one row per customer instead of one per recommendation.
 */
@Component
class RecommendationSummaries {

    private static final RowReplacement.Target TARGET = new RowReplacement.Target(
            "recommendation_summary",
            List.of("holding", "best_id", "best_priority", "best_value", "plain_best_id", "plain_best_priority"),
            List.of("partner_id", "tenant_id"));

    /** Databases order ids as their texts are ordered. */
    private static final Comparator<Holding> BY_ID =
            Comparator.comparing(holding -> holding.id().toString());

    /** The order of {@link RecommendationRows#byPriority} for readers who may see money, the best first. */
    private static final Comparator<Holding> BY_PRIORITY = Comparator.comparingDouble(Holding::priority)
            .reversed()
            .thenComparing(Holding::value, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(BY_ID);

    /** The order for readers who may not see money, the best first. */
    private static final Comparator<Holding> BY_PLAIN_PRIORITY =
            Comparator.comparingDouble(Holding::plainPriority).reversed().thenComparing(BY_ID);

    private final RowReplacement rows;

    RecommendationSummaries(RowReplacement rows) {
        this.rows = rows;
    }

    /** A recommendation that holds. */
    record Holding(
            CustomerId customer,
            RecommendationId id,
            double priority,
            @Nullable BigDecimal value,
            double plainPriority) {}

    /**
     * Replaces the summaries of these customers; customers without any recommendation get none.
     *
     * @param holding all recommendations of these customers that hold
     */
    void store(PartnerScope scope, Collection<CustomerId> customers, List<Holding> holding) {
        Map<CustomerId, List<Holding>> byCustomer = new HashMap<>();
        holding.forEach(each -> byCustomer
                .computeIfAbsent(each.customer(), id -> new ArrayList<>())
                .add(each));
        List<@Nullable Object[]> summaries = new ArrayList<>();
        byCustomer.forEach((customer, all) -> {
            Holding best = Collections.min(all, BY_PRIORITY);
            Holding plain = Collections.min(all, BY_PLAIN_PRIORITY);
            summaries.add(new @Nullable Object[] {
                all.size(),
                best.id(),
                best.priority(),
                best.value(),
                plain.id(),
                plain.plainPriority(),
                scope.partnerId(),
                customer
            });
        });
        rows.replace(TARGET, scope.partnerId(), customers, summaries);
    }
}
