package io.seatwise.training.proof;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class UnseenDataOnPostgresTest extends UnseenDataContract {}
