package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import java.util.Map;

/** Provides the measured uplift of playbooks. The outcomes declare the bean; without it the uplift is unknown. */
public interface MeasuredUplift {

    /**
     * @param points percentage points of the targeted figure, against comparable customers; negative when it got worse
     * @param cases the number of finished cases behind it
     */
    record Uplift(double points, int cases) {}

    /** The uplift by playbook code; a playbook with too few cases to say is left out. */
    Map<String, Uplift> of(PartnerScope scope);
}
