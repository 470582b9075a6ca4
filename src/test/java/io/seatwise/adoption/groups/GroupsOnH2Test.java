package io.seatwise.adoption.groups;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class GroupsOnH2Test extends GroupsContract {}
