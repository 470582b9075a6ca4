package io.seatwise.training.campaign.draft;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CampaignDraftsOnH2Test extends CampaignDraftsContract {}
