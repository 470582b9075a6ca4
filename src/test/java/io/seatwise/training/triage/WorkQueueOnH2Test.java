package io.seatwise.training.triage;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class WorkQueueOnH2Test extends WorkQueueContract {}
