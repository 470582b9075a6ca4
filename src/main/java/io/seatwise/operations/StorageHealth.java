package io.seatwise.operations;

import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Health as people experience it: {@code UP}, {@code READ_ONLY} (pages open, nothing can be changed), {@code DOWN}. A
 * monitor that has not come back from its last look counts as {@code DOWN}.
 */
@Component("storageHealthIndicator")
class StorageHealth implements HealthIndicator {

    static final Status READ_ONLY = new Status("READ_ONLY");
    private static final Duration TOO_OLD = Duration.ofSeconds(45);

    private final StorageState storage;
    private final StorageMonitor monitor;

    StorageHealth(StorageState storage, StorageMonitor monitor) {
        this.storage = storage;
        this.monitor = monitor;
    }

    @Override
    public Health health() {
        StorageCondition condition = storage.condition();
        if (!condition.isReadable() || monitor.age().compareTo(TOO_OLD) > 0) {
            return Health.down().build();
        }
        return condition.isWritable()
                ? Health.up().build()
                : Health.status(READ_ONLY).build();
    }
}
