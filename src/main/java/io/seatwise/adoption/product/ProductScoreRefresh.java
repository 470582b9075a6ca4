package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import io.seatwise.adoption.ProductAdoptionScore;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.DayTurned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Brings the product adoption scores to new facts inside the transaction that changes them, and to a new day: recency
 * and the latest complete month follow the calendar.
 */
@Service
class ProductScoreRefresh {

    private static final int CUSTOMERS_AT_ONCE = 500;

    private final PartnerTransactions transactions;
    private final LicenceMonths months;
    private final ProductScoreStore store;
    private final RecencyRules rules;
    private final Clock clock;

    ProductScoreRefresh(
            PartnerTransactions transactions,
            LicenceMonths months,
            ProductScoreStore store,
            RecencyRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.months = months;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void on(ImportApplied applied) {
        if (applied.kind().equals(ProductActivityFileKind.NAME)) {
            PartnerScope scope = applied.scope();
            transactions.run(scope, () -> refresh(scope, applied.customers()));
        }
    }

    @EventListener
    void on(DayTurned turned) {
        refreshAll(turned.scope());
    }

    @EventListener
    void on(RecencyRules.Changed changed) {
        refreshAll(changed.scope());
    }

    /** Computes all scores of the partner anew. */
    void refreshAll(PartnerScope scope) {
        transactions.run(scope, () -> refresh(scope, months.customers(scope)));
    }

    private void refresh(PartnerScope scope, Collection<UUID> customers) {
        RecencyRule rule = rules.stored(scope);
        LocalDate today = LocalDate.now(clock);
        List<UUID> all = customers.stream().sorted().toList();
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<UUID> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            Map<UUID, List<LicenceRecord>> licences = months.licences(scope, some);
            Map<UUID, ProductAdoptionScore> computed = new HashMap<>();
            licences.forEach((tenantId, each) -> computed.put(tenantId, ProductAdoptionScore.of(each, today, rule)));
            Set<UUID> without = new HashSet<>(some);
            without.removeAll(computed.keySet());
            store.store(scope, computed, without);
        }
    }
}
