package io.seatwise.isolation;

import io.seatwise.HttpTest;

@HttpTest
class TwoWorldsRestOnH2Test extends TwoWorldsRestContract {}
