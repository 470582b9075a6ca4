package io.seatwise.training.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands. */
public enum CampaignState {
    DRAFT,
    PENDING_APPROVAL,
    REJECTED,
    SCHEDULED,
    ACTIVE,
    COMPLETED,
    CANCELED,
    ERROR;

    /** The states in which a campaign reserves its insight of the customer: no other campaign may use it on the same days. */
    public static Set<CampaignState> holding() {
        return EnumSet.of(SCHEDULED, ACTIVE);
    }
}
