package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogBoundTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LogBound bound = new LogBound(nanos::get);
    private final Logger logger = new LoggerContext().getLogger("outage");

    @Test
    void repeatedErrorIsLoggedTwentyTimesAMinute() {
        assertThat(passed(1000, Level.ERROR, "No connection")).isEqualTo(20);

        nanos.set(Duration.ofSeconds(61).toNanos());
        assertThat(passed(1000, Level.ERROR, "No connection")).isEqualTo(20);
    }

    @Test
    void otherErrorIsNotHeldBack() {
        passed(1000, Level.ERROR, "No connection");

        assertThat(passed(1, Level.ERROR, "Something else")).isEqualTo(1);
    }

    @Test
    void informationIsNotBounded() {
        assertThat(passed(1000, Level.INFO, "Started")).isEqualTo(1000);
    }

    private int passed(int times, Level level, String text) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            passed += bound.decide(null, logger, level, text, null, null) == FilterReply.NEUTRAL ? 1 : 0;
        }
        return passed;
    }
}
