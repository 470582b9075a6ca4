package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.UuidArray;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.RecommendationRefresh;
import io.seatwise.training.recommendation.SettledFigures;
import io.seatwise.training.recommendation.rule.ShippedRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds closed data cards about inflated figures, so that the trainings that depend on them can be recommended. */
@Component
class DataCards implements SettledFigures {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Derived derived;

    DataCards(PartnerTransactions transactions, JdbcClient jdbc, Derived derived) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.derived = derived;
    }

    @Override
    public Map<CustomerId, Set<String>> of(PartnerScope scope, Collection<CustomerId> customerIds) {
        return transactions.read(scope, () -> {
            Map<CustomerId, Set<String>> settled = new HashMap<>();
            jdbc.sql("""
                            select r.tenant_id, r.product_id
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            left join recommendation r on r.partner_id = :partner and r.tenant_id = id.tenant_id
                            left join recommendation_work w
                              on w.partner_id = r.partner_id and w.recommendation_id = r.recommendation_id
                            where r.rule_code in (:rules) and w.state in ('DONE', 'DISMISSED')
                            """)
                    .param("partner", scope.partnerId())
                    .param("ids", new UuidArray(customerIds))
                    .param("rules", ShippedRules.DATA_RULES)
                    .query(row -> {
                        settled.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new HashSet<>())
                                .add(row.getString("product_id"));
                    });
            return settled;
        });
    }

    @EventListener
    void on(WorkChanged changed) {
        List<CustomerId> customers = transactions.read(
                changed.scope(),
                () -> jdbc.sql("""
                                select r.tenant_id
                                from recommendation r
                                where r.partner_id = :partner and r.recommendation_id = :id and r.rule_code in (:rules)
                                """)
                        .param("partner", changed.scope().partnerId())
                        .param("id", changed.recommendationId())
                        .param("rules", ShippedRules.DATA_RULES)
                        .query(CustomerId.ROW)
                        .list());
        derived.mark(changed.scope(), RecommendationRefresh.NAME, customers);
    }
}
