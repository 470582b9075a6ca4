package io.seatwise.operations.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.seatwise.base.storage.StorageState;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Adds to the meters of Spring Boot whether Seatwise can read and write, and the free space of its disk. */
@Component
class SeatwiseMetrics implements MeterBinder {

    private final StorageState storage;
    private final Path data;

    SeatwiseMetrics(StorageState storage, @Value("${seatwise.data-dir}") Path data) {
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
    }
}
