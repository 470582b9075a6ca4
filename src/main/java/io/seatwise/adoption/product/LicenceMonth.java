package io.seatwise.adoption.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a licence in a month, from a file; null where the file has none.
 *
 * @param organisation empty when the file names none
 * @param month its first day
 */
record LicenceMonth(
        @JsonProperty("tenantId") CustomerId customer,
        String organisation,
        String product,
        String licenceId,
        LicenceType licenceType,
        LocalDate month,
        @Nullable Long activityCount,
        @Nullable Long monthlyActiveUsers,
        @Nullable Long purchasedSeats,
        @Nullable Long assignedSeats,
        @Nullable LocalDate lastActiveDate,
        @Nullable Long batchMerges,
        @Nullable Long totalMerges,
        @Nullable BigDecimal annualContractValue,
        boolean support)
        implements DayFact {

    @Override
    public LocalDate day() {
        return month;
    }

    /** Names may be longer than a key is stored, so their digest stands for them. */
    @Override
    public String key() {
        String names = String.join("\u0000", organisation, product, licenceId);
        return customer + " " + month + " " + UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8));
    }

    Month figures() {
        return new Month(activityCount, monthlyActiveUsers, purchasedSeats, assignedSeats, batchMerges, totalMerges);
    }
}
