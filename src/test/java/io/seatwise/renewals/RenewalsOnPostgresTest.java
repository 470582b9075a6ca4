package io.seatwise.renewals;

import io.seatwise.PostgresTest;

@PostgresTest
class RenewalsOnPostgresTest extends RenewalsContract {}
