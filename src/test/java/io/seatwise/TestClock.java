package io.seatwise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The clock of every test with a Spring context: it stands still at {@link #NOON} until a test moves it, and is set
 * back before each test. {@code @Autowired TestClock clock} to move it; without a context, {@code new TestClock()}.
 */
public final class TestClock extends Clock {

    /** Where every test starts: 15 March 2026, 12:00 UTC. */
    public static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

    /** The day of {@link #NOON}. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private volatile Instant now = NOON;

    /** Sets the time. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Sets the day, at 12:00 UTC. */
    public void set(LocalDate day) {
        now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Moves the time on. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public @NonNull Instant instant() {
        return now;
    }

    @Override
    public @NonNull ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public @NonNull Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A day is a UTC day");
    }

    /** Puts a {@link TestClock} in the place of the system's. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Standing {

        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** Sets the context's clock back before each test. */
    static final class Reset implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBeanProvider(TestClock.class)
                    .ifAvailable(clock -> clock.set(NOON));
        }
    }
}
