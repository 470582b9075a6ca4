package io.seatwise.training.triage;

import io.seatwise.PostgresTest;

@PostgresTest
class BoardReaderOnPostgresTest extends BoardReaderContract {}
