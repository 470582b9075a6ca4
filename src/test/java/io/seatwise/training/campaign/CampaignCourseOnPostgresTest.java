package io.seatwise.training.campaign;

import io.seatwise.PostgresTest;

@PostgresTest
class CampaignCourseOnPostgresTest extends CampaignCourseContract {}
