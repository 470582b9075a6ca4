package io.seatwise.portfolio.views;

import io.seatwise.PostgresTest;

@PostgresTest
class SavedViewsOnPostgresTest extends SavedViewsContract {}
