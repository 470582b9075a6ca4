package io.seatwise.access.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an operator sees of a partner. */
public record PartnerRow(UUID id, String name, @Nullable String mpnId, LocalDate createdOn, long people) {}
