package io.seatwise.isolation;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "seatwise.data-dir=target/isolation-h2")
class TwoWorldsRestOnH2Test extends TwoWorldsRestContract {}
