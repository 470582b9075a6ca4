package io.seatwise.training.report;

import io.seatwise.PostgresTest;

@PostgresTest
class DigestSendingOnPostgresTest extends DigestSendingContract {}
