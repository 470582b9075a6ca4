package io.seatwise.imports;

import io.seatwise.HttpTest;

@HttpTest
class CustomerDownloadsOnH2Test extends CustomerDownloadsContract {}
