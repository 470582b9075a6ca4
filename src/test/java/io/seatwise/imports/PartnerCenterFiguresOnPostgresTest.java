package io.seatwise.imports;

import io.seatwise.Postgres;
import io.seatwise.TestClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "seatwise.data-dir=target/downloads-test-Postgres")
@ActiveProfiles("test")
@Import(TestClock.Standing.class)
@ContextConfiguration(initializers = Postgres.NewDatabase.class)
class PartnerCenterFiguresOnPostgresTest extends PartnerCenterFiguresContract {}
