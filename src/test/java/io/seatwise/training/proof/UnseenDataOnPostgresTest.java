package io.seatwise.training.proof;

import io.seatwise.PostgresTest;

@PostgresTest
class UnseenDataOnPostgresTest extends UnseenDataContract {}
