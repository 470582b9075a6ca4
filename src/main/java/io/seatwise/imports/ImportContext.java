package io.seatwise.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a session knows of its run.
 *
 * @param runId the run's id, kept with the rows it writes
 * @param now the instant of the run
 * @param today the UTC day of {@code now}
 */
public record ImportContext(UUID runId, Instant now, LocalDate today) {}
