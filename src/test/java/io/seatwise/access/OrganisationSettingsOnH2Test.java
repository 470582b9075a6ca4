package io.seatwise.access;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class OrganisationSettingsOnH2Test extends OrganisationSettingsContract {}
