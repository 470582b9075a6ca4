package io.seatwise.inbox;

import io.seatwise.PostgresTest;

@PostgresTest
class InboxOnPostgresTest extends InboxContract {}
