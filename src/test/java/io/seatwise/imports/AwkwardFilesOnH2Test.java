package io.seatwise.imports;

import io.seatwise.HttpTest;

@HttpTest
class AwkwardFilesOnH2Test extends AwkwardFilesContract {}
