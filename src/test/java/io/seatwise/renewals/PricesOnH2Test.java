package io.seatwise.renewals;

import io.seatwise.HttpTest;

@HttpTest
class PricesOnH2Test extends PricesContract {}
