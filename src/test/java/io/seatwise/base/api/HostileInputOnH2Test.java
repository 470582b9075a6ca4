package io.seatwise.base.api;

import io.seatwise.HttpTest;

@HttpTest
class HostileInputOnH2Test extends HostileInputContract {}
