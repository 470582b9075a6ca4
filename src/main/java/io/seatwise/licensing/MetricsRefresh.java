package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.ImportApplied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The one writer of {@code product_metrics}, {@code customer_metrics}, {@code customer_day}, {@code partner_day} and
 * {@code metrics_state}: it brings them to the new facts inside the transaction that changes the facts.
 */
@Service
public class MetricsRefresh {

    @EventListener
    void on(ImportApplied applied) {}

    /** Computes all metrics of the partner anew. */
    public void refreshAll(PartnerScope scope) {}

    /**
     * Brings the figures that depend on today (the next renewals) to today. Cheap when they are; readers call it before
     * their own transaction.
     */
    public void ensureCurrent(PartnerScope scope) {}
}
