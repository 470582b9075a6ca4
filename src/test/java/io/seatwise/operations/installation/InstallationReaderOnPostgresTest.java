package io.seatwise.operations.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.PostgresTest;

@PostgresTest
class InstallationReaderOnPostgresTest extends InstallationReaderContract {

    @Override
    void check(InstallationStatus status) {
        assertThat(status.versions().database()).startsWith("PostgreSQL ");
        assertThat(status.room().database()).isGreaterThan(5_000_000);
        assertThat(status.backup().nightly()).isFalse();
        assertThat(status.backup().last()).isNull();
    }
}
