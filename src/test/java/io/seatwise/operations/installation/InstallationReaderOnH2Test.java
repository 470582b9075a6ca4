package io.seatwise.operations.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class InstallationReaderOnH2Test extends InstallationReaderContract {

    @Override
    void check(InstallationStatus status) {
        assertThat(status.versions().database()).startsWith("H2 ");
    }
}
