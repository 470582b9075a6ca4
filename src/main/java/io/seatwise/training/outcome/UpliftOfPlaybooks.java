package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.training.recommendation.MeasuredUplift;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Provides the uplift that ranks recommendations: for each playbook, the longest period with enough cases. */
@Component
class UpliftOfPlaybooks implements MeasuredUplift {

    private final Outcomes outcomes;

    UpliftOfPlaybooks(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Map<String, Uplift> of(PartnerScope scope) {
        Map<String, Uplift> uplifts = new HashMap<>();
        // In the order of days, so that the longest stays
        for (PlaybookUplift each : outcomes.stored(scope)) {
            Interval uplift = each.uplift();
            if (uplift != null) {
                uplifts.put(each.playbookCode(), new Uplift(uplift.estimate(), each.cases()));
            }
        }
        return uplifts;
    }
}
