package io.seatwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SeatwiseTest
@Tag("slow")
class StartTest {

    @Autowired
    Flyway flyway;

    @Autowired
    Clock clock;

    @Test
    void allMigrationsAreApplied() {
        assertThat(flyway.info().applied()).isNotEmpty();
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void clockIsFixedInTests() {
        assertThat(LocalDate.now(clock)).isEqualTo(TestClock.TODAY);
    }
}
