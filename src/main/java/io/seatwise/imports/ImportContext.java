package io.seatwise.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of its run.
 *
 * @param runId the run's id, kept with the rows it writes
 * @param now the instant of the run
 * @param today the UTC day of {@code now}
 * @param customer the tenant id given with the upload, for kinds that need one; null when none was given
 */
public record ImportContext(
        UUID runId, Instant now, LocalDate today, @Nullable UUID customer) {

    public ImportContext(UUID runId, Instant now, LocalDate today) {
        this(runId, now, today, null);
    }
}
