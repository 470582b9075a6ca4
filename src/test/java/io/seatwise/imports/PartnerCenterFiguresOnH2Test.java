package io.seatwise.imports;

import io.seatwise.TestClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "seatwise.data-dir=target/downloads-test-H2")
@ActiveProfiles("test")
@Import(TestClock.Standing.class)
class PartnerCenterFiguresOnH2Test extends PartnerCenterFiguresContract {}
