package io.seatwise.training.campaign;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CampaignCourseOnH2Test extends CampaignCourseContract {}
