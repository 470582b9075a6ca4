package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brings the recommendations to new facts. The one writer of {@code recommendation} and {@code recommendation_grace}. */
@Service
public class RecommendationRefresh {

    private final PartnerTransactions transactions;

    RecommendationRefresh(PartnerTransactions transactions) {
        this.transactions = transactions;
    }

    /** Computes what holds for these customers anew, in the caller's transaction where there is one. */
    public void refresh(PartnerScope scope, Collection<UUID> tenantIds) {
        transactions.run(scope, () -> {});
    }

    /** Computes what holds for all of the partner's customers anew. */
    public void refreshAll(PartnerScope scope) {
        transactions.run(scope, () -> {});
    }
}
