package io.seatwise.base.api;

import io.seatwise.Postgres;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(initializers = Postgres.NewDatabase.class)
@TestPropertySource(properties = "seatwise.data-dir=target/hostile-postgres")
class HostileInputOnPostgresTest extends HostileInputContract {}
