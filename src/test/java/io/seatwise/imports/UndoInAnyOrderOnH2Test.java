package io.seatwise.imports;

import io.seatwise.HttpTest;

@HttpTest
class UndoInAnyOrderOnH2Test extends UndoInAnyOrderContract {}
