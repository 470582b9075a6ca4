package io.seatwise.training.proof;

import io.seatwise.HttpTest;

@HttpTest
class UnseenDataOnH2Test extends UnseenDataContract {}
