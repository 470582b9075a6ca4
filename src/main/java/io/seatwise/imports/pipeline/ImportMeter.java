package io.seatwise.imports.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.seatwise.imports.ImportApplied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts applied imports by kind of file over all partners, for a monitoring system. */
@Component
class ImportMeter {

    private final MeterRegistry registry;

    ImportMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @EventListener
    void on(ImportApplied applied) {
        Counter.builder("seatwise.imports.applied")
                .description("Imports that were applied")
                .tag("kind", applied.kind())
                .register(registry)
                .increment();
    }
}
