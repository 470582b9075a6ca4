package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CustomerDownloadsOnH2Test extends CustomerDownloadsContract {}
