package io.seatwise.training.campaign;

import io.seatwise.PostgresTest;

@PostgresTest
class CampaignsOnPostgresTest extends CampaignsContract {}
