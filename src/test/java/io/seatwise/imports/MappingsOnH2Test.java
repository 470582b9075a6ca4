package io.seatwise.imports;

import io.seatwise.HttpTest;

@HttpTest
class MappingsOnH2Test extends MappingsContract {}
