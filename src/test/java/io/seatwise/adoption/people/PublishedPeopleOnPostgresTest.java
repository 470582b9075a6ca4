package io.seatwise.adoption.people;

import io.seatwise.PostgresTest;

@PostgresTest
class PublishedPeopleOnPostgresTest extends PublishedPeopleContract {

    PublishedPeopleOnPostgresTest() {
        super(127);
    }
}
