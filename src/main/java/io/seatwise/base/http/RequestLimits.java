package io.seatwise.base.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds what a request may send before anybody looks at it: {@code seatwise.http.*}.
 *
 * @param bodySize of a request to a path without a limit of its own
 * @param headerTime in which request line and headers must have arrived
 * @param bodyTime in which a body must have arrived; a large one gets more, by {@code bodyRate}
 * @param bodyRate bytes a second that a large body must keep up on average
 */
@ConfigurationProperties("seatwise.http")
public record RequestLimits(
        @DefaultValue("1MB") DataSize bodySize,
        @DefaultValue("15s") Duration headerTime,
        @DefaultValue("20s") Duration bodyTime,
        @DefaultValue("8KB") DataSize bodyRate) {

    /** The time in which the first {@code bytes} bytes of a body must have arrived. */
    Duration timeFor(long bytes) {
        return bodyTime.plusMillis(bytes * 1000 / Math.max(bodyRate.toBytes(), 1));
    }
}
