package io.seatwise.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Bounds how often a minute one warning or error is logged, so that an outage does not fill the disk with its log. */
class LogBound extends TurboFilter {

    static final int A_MINUTE = 20;
    private static final int KINDS = 2000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private volatile long since;

    LogBound(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        if (!level.isGreaterOrEqual(Level.WARN) || format == null) {
            return FilterReply.NEUTRAL;
        }
        long now = nanos.getAsLong();
        if (now - since > MINUTE || counts.size() > KINDS) {
            since = now;
            counts.clear();
        }
        int count = counts.computeIfAbsent(logger.getName() + '\n' + format, unused -> new AtomicInteger())
                .incrementAndGet();
        return count > A_MINUTE ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
