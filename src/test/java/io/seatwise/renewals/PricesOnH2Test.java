package io.seatwise.renewals;

import io.seatwise.TestClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "seatwise.data-dir=target/unseen-data-test-H2")
@ActiveProfiles("test")
@Import(TestClock.Standing.class)
class PricesOnH2Test extends PricesContract {}
