package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ImportLedgerOnH2Test extends ImportLedgerContract {}
