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

    /** Those in which a campaign holds its insight of the customer, so that no other may have it on the same days. */
    public static Set<CampaignState> holding() {
        return EnumSet.of(SCHEDULED, ACTIVE);
    }
}
