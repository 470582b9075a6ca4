package io.seatwise.training.campaign;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.Scenario;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns are asked for; an empty set means all.
 *
 * @param text contained in the name of the campaign or the customer, case aside; empty for all
 * @param customer of one customer; null for all
 */
public record CampaignFilter(
        String text, @Nullable CustomerId customer, Set<CampaignState> states, Set<Scenario> scenarios) {

    /** All campaigns. */
    public static final CampaignFilter ALL = new CampaignFilter("", null, Set.of(), Set.of());

    public CampaignFilter {
        text = text.strip();
        states = Set.copyOf(states);
        scenarios = Set.copyOf(scenarios);
    }
}
