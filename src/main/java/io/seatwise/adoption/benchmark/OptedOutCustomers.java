package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedIn;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.adoption.privacy.PrivacySettings;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves customers that have opted out of people experiences out of benchmarks, from the next reading on. */
@Component
class OptedOutCustomers implements PeopleOptOuts {

    private final PrivacySettings privacy;
    private final BenchmarkState states;

    OptedOutCustomers(PrivacySettings privacy, BenchmarkState states) {
        this.privacy = privacy;
        this.states = states;
    }

    @Override
    public Set<UUID> of(PartnerScope scope) {
        return privacy.optedOut(scope);
    }

    @EventListener
    void on(PeopleExperiencesOptedOut event) {
        states.markDue(event.scope());
    }

    @EventListener
    void on(PeopleExperiencesOptedIn event) {
        states.markDue(event.scope());
    }
}
