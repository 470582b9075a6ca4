package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Computes the product adoption scores: from licences and their months, and by the day, which recency follows. */
@Service
class ProductScoreRefresh implements CustomerDerivation {

    static final String NAME = "product-score";

    private final LicenceMonths months;
    private final ProductScoreStore store;
    private final RecencyRules rules;
    private final Derived derived;

    ProductScoreRefresh(LicenceMonths months, ProductScoreStore store, RecencyRules rules, Derived derived) {
        this.months = months;
        this.store = store;
        this.rules = rules;
        this.derived = derived;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean followsDay() {
        return true;
    }

    @EventListener
    void on(ImportApplied applied) {
        if (applied.kind().equals(ProductActivityFileKind.NAME)) {
            derived.mark(applied.scope(), NAME, applied.customers());
        }
    }

    @EventListener
    void on(RecencyRules.Changed changed) {
        derived.markAll(changed.scope(), NAME);
    }

    @Override
    public void compute(PartnerScope scope, Batch batch) {
        RecencyRule rule = rules.stored(scope);
        Map<CustomerId, List<LicenceRecord>> licences = months.licences(scope, batch.customers());
        Map<CustomerId, ProductAdoptionScore> computed = new HashMap<>();
        licences.forEach((customer, each) -> computed.put(customer, ProductAdoptionScore.of(each, batch.day(), rule)));
        Set<CustomerId> without = new HashSet<>(batch.customers());
        without.removeAll(computed.keySet());
        store.store(scope, computed, without);
    }
}
