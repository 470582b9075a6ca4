package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedIn;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves customers that have opted out of people experiences out of benchmarks, with their next computation. */
@Component
class OptedOutCustomers implements PeopleOptOuts {

    private final PrivacySettings privacy;
    private final Derived derived;

    OptedOutCustomers(PrivacySettings privacy, Derived derived) {
        this.privacy = privacy;
        this.derived = derived;
    }

    @Override
    public Set<CustomerId> of(PartnerScope scope) {
        return privacy.optedOut(scope);
    }

    @EventListener
    void on(PeopleExperiencesOptedOut event) {
        derived.mark(event.scope(), BenchmarkRefresh.NAME, Set.of(event.customer()));
    }

    @EventListener
    void on(PeopleExperiencesOptedIn event) {
        derived.mark(event.scope(), BenchmarkRefresh.NAME, Set.of(event.customer()));
    }
}
