package io.seatwise.access;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class OrganisationSignInOnH2Test extends OrganisationSignInContract {}
