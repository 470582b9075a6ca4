package io.seatwise.training.triage;

import io.seatwise.PostgresTest;

@PostgresTest
class WorkQueueOnPostgresTest extends WorkQueueContract {}
