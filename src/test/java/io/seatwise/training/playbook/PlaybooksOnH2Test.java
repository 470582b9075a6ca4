package io.seatwise.training.playbook;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PlaybooksOnH2Test extends PlaybooksContract {}
