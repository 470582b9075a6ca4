package io.seatwise.access.partners;

import io.seatwise.ids.PartnerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that an operator sees of a partner. */
public record PartnerRow(
        PartnerId id, String name, @Nullable String mpnId, LocalDate createdOn, long people) {}
