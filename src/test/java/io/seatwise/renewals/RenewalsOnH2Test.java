package io.seatwise.renewals;

import io.seatwise.HttpTest;

@HttpTest
class RenewalsOnH2Test extends RenewalsContract {}
