package io.seatwise.portfolio.activity;

import io.seatwise.PostgresTest;

@PostgresTest
class ActivitiesOnPostgresTest extends ActivitiesContract {}
