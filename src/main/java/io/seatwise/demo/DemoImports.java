package io.seatwise.demo;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Imports files through the partner's own pipeline, one after the other. */
@Component
@ConditionalOnProperty("seatwise.demo")
class DemoImports {

    private static final long POLL_MILLIS = 100;

    private final ImportService imports;
    private final CountDownLatch stopping = new CountDownLatch(1);

    DemoImports(ImportService imports) {
        this.imports = imports;
    }

    /** Ends the work between two files. */
    void stop() {
        stopping.countDown();
    }

    /** @throws Stopped once {@link #stop} was called */
    void bringIn(PartnerScope scope, List<Path> files, @Nullable CustomerId customer)
            throws IOException, InterruptedException {
        for (Path file : files) {
            bringIn(scope, file, customer);
        }
    }

    /** @param customer whose file it is, where the file does not say */
    private void bringIn(PartnerScope scope, Path file, @Nullable CustomerId customer)
            throws IOException, InterruptedException {
        ImportRun run;
        try (InputStream content = Files.newInputStream(file)) {
            run = imports.submit(
                    scope,
                    file.getFileName().toString(),
                    content,
                    ImportOptions.of(ImportMode.APPLY, OnError.REJECT).withCustomer(customer));
        }
        while (!run.state().isFinished()) {
            if (stopping.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Stopped();
            }
            run = imports.find(scope, run.id());
        }
        if (run.state() != ImportState.APPLIED && run.state() != ImportState.UNCHANGED) {
            throw new IllegalStateException("The demo file " + file.getFileName() + " ended as " + run.state());
        }
    }

    /** The application ends. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
