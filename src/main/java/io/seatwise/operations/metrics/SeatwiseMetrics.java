package io.seatwise.operations.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.seatwise.base.storage.StorageState;
import io.seatwise.operations.backup.Backups;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Adds to the meters of Spring Boot whether Seatwise can read and write, the free space, and the age of the backup. */
@Component
class SeatwiseMetrics implements MeterBinder {

    private final StorageState storage;
    private final Path data;
    private final Backups backups;
    private final Clock clock;

    SeatwiseMetrics(StorageState storage, Backups backups, Clock clock, @Value("${seatwise.data-dir}") Path data) {
        this.backups = backups;
        this.clock = clock;
        this.storage = storage;
        this.data = data;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("seatwise.storage.readable", () -> storage.condition().isReadable() ? 1 : 0)
                .description("1 while the database answers, else 0")
                .register(registry);
        Gauge.builder("seatwise.storage.writable", () -> storage.condition().isWritable() ? 1 : 0)
                .description("1 while changes can be made, 0 while Seatwise is read-only or the database is away")
                .register(registry);
        Gauge.builder("seatwise.disk.free", () -> data.toAbsolutePath().toFile().getUsableSpace())
                .description("The room on the disk of the data folder")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("seatwise.backup.age", this::backupAge)
                .description("The time since the newest good backup in the folder of backups; not a number without any")
                .baseUnit("seconds")
                .register(registry);
    }

    private double backupAge() {
        return backups.newest()
                .map(made -> (double) Duration.between(made, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
