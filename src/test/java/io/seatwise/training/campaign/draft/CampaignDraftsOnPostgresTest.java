package io.seatwise.training.campaign.draft;

import io.seatwise.PostgresTest;

@PostgresTest
class CampaignDraftsOnPostgresTest extends CampaignDraftsContract {}
