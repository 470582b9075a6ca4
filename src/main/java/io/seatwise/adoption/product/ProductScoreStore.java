package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.CustomerScores;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.adoption.ProductAdoptionScore.Mean;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code product_score}, beside which {@code customer_score} is kept in step; in the caller's transaction. */
@Repository
class ProductScoreStore {

    private final JdbcTemplate batches;
    private final CustomerScores scores;

    ProductScoreStore(JdbcTemplate batches, CustomerScores scores) {
        this.batches = batches;
        this.scores = scores;
    }

    /** Stores the scores of customers with licences, and takes away those of the customers without any. */
    void store(PartnerScope scope, Map<CustomerId, ProductAdoptionScore> computed, Set<CustomerId> without) {
        Map<CustomerId, @Nullable BigDecimal> byCustomer = new HashMap<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        computed.forEach((customer, score) -> {
            byCustomer.put(customer, score.score());
            rows.add(row(scope, customer, score));
        });
        without.forEach(customer -> byCustomer.put(customer, null));
        delete(scope, byCustomer.keySet());
        batches.batchUpdate("""
                insert into product_score (partner_id, tenant_id, score, weighted_score, assigned_ratio, usage_ratio,
                    activity_component, user_component, automation_percent, licences, scored)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        scores.storeProduct(scope, byCustomer);
    }

    void delete(PartnerScope scope, Collection<CustomerId> customers) {
        batches.batchUpdate(
                "delete from product_score where partner_id = ? and tenant_id = ?",
                customers.stream()
                        .map(customer -> new Object[] {scope.partnerId(), customer})
                        .toList());
    }

    private static @Nullable Object[] row(PartnerScope scope, CustomerId customer, ProductAdoptionScore score) {
        Mean mean = score.mean();
        return new @Nullable Object[] {
            scope.partnerId(),
            customer,
            stored(mean.score()),
            stored(score.weightedScore()),
            stored(mean.components().assignedRatio()),
            stored(mean.components().usageRatio()),
            stored(mean.components().activityComponent()),
            stored(mean.components().userComponent()),
            stored(mean.automationPercent()),
            mean.licences(),
            mean.scored()
        };
    }

    private static @Nullable Double stored(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
