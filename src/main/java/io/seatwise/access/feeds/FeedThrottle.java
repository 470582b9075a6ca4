package io.seatwise.access.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Bounds how often one link is read on this node. A calendar program reads a few times a day; a program that reads
 * without a pause must not take the database from people.
 */
@Component
class FeedThrottle {

    static final int READS = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_LINKS = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    FeedThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyReadsException when the link was read {@value #READS} times within the window */
    void admit(String fingerprint) {
        Instant now = clock.instant();
        if (windows.size() >= MOST_LINKS) {
            windows.values().removeIf(window -> window.isOver(now));
        }
        Window window = windows.compute(
                fingerprint,
                (key, known) -> known == null || known.isOver(now)
                        ? new Window(now, 1)
                        : new Window(known.from, known.reads + 1));
        if (window.reads > READS) {
            throw new TooManyReadsException(Duration.between(now, window.from.plus(WINDOW)));
        }
    }

    private record Window(Instant from, int reads) {

        boolean isOver(Instant now) {
            return !now.isBefore(from.plus(WINDOW));
        }
    }
}
