package io.seatwise.adoption.product;

import io.seatwise.PostgresTest;

@PostgresTest
class ProductScoresOnPostgresTest extends ProductScoresContract {}
