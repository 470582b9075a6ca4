package io.seatwise.training.playbook;

import io.seatwise.PostgresTest;

@PostgresTest
class PlaybooksOnPostgresTest extends PlaybooksContract {}
