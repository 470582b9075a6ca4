package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@PostgresTest
class DatabaseSizeOnPostgresTest {

    @Autowired
    DatabaseSize size;

    /** A database with all tables and indexes of Seatwise takes some megabytes before the first row. */
    @Test
    @WithMockUser(roles = "OPERATOR")
    void operatorSeesTheSizeOfTheDatabase() {
        DatabaseSize.Size measured = size.measure().orElseThrow();

        assertThat(measured.bytes()).isGreaterThan(5_000_000);
        if (measured.livePercent() != null) {
            assertThat(measured.livePercent()).isBetween(0, 100);
        }
    }

    @Test
    @WithMockUser(roles = "PARTNER_ADMIN")
    void administratorOfPartnerIsRefused() {
        assertThatThrownBy(() -> size.measure()).isInstanceOf(AccessDeniedException.class);
    }
}
