package io.seatwise.training.campaign;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CampaignEffectOnH2Test extends CampaignEffectContract {}
