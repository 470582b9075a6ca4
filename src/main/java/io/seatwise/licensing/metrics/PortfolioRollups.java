package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Computes the partner's days when customers are archived or restored. An import writes them itself, from its first day
 * on.
 */
@Service
public class PortfolioRollups implements PartnerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "rollups";

    private final PartnerDays days;
    private final Derived derived;

    PortfolioRollups(PartnerDays days, Derived derived) {
        this.days = days;
        this.derived = derived;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        days.rebuild(scope, null);
    }

    @EventListener
    void on(CustomersArchived archived) {
        derived.mark(archived.scope(), NAME, archived.customers());
    }
}
