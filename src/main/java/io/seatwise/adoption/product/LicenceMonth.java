package io.seatwise.adoption.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.LicenceRecord;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a licence in a month, from a file; null where the file has none.
 *
 * @param month its first day
 */
record LicenceMonth(
        @JsonProperty("tenantId") CustomerId customer,
        @JsonUnwrapped LicenceRecord.Identity identity,
        LocalDate month,
        @JsonUnwrapped LicenceRecord.Month figures,
        @Nullable LocalDate lastActiveDate,
        @JsonUnwrapped LicenceRecord.Contract contract)
        implements DayFact {

    @Override
    public LocalDate day() {
        return month;
    }

    /** Names may be longer than a key is stored, so their digest stands for them. */
    @Override
    public String key() {
        String names = String.join("\u0000", identity.organisation(), identity.product(), identity.licenceId());
        return customer + " " + month + " " + UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8));
    }
}
