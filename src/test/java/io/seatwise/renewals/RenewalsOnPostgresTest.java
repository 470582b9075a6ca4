package io.seatwise.renewals;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class RenewalsOnPostgresTest extends RenewalsContract {}
