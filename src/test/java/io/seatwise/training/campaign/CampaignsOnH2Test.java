package io.seatwise.training.campaign;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CampaignsOnH2Test extends CampaignsContract {}
