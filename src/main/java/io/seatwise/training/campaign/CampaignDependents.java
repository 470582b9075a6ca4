package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.customers.CustomersWithFacts;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Keeps customers with campaigns or campaign notes when the import that created them is undone. */
@Repository
class CampaignDependents implements CustomerDependents {

    private static final List<String> FACTS = List.of("campaign", "campaign_consent");

    private final CustomersWithFacts facts;

    CampaignDependents(CustomersWithFacts facts) {
        this.facts = facts;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return facts.among(scope, customers, FACTS);
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {}
}
