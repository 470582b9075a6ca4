package io.seatwise.adoption.groups;

import io.seatwise.PostgresTest;

@PostgresTest
class GroupsOnPostgresTest extends GroupsContract {}
