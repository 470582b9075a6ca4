package io.seatwise.isolation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import java.util.Map;

/**
 * One of the two partners.
 *
 * @param assigned the customer of the partner's account manager
 * @param others a customer of another manager, whose texts carry the word for customers that are not assigned
 * @param unassigned a customer of nobody, likewise
 * @param appliedRun an applied import
 * @param rejectedRun an import with problems
 * @param campaign a draft for the customer of the account manager
 * @param hiddenCampaign one for the customer of another manager
 * @param people one person a role
 * @param tokens one token a role
 */
record World(
        PartnerScope scope,
        CustomerId assigned,
        CustomerId others,
        CustomerId unassigned,
        ImportId appliedRun,
        ImportId rejectedRun,
        CampaignId campaign,
        CampaignId hiddenCampaign,
        Map<Role, SignedInPerson> people,
        Map<Role, String> tokens) {

    PartnerId partner() {
        return scope.partnerId();
    }
}
