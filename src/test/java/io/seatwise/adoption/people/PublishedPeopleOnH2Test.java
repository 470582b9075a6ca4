package io.seatwise.adoption.people;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PublishedPeopleOnH2Test extends PublishedPeopleContract {

    PublishedPeopleOnH2Test() {
        super(14);
    }
}
