package io.seatwise.adoption.product;

import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a licence in a month; null where it does not say.
 *
 * @param organisation empty when the file names none
 * @param month its first day
 */
record LicenceMonth(
        UUID tenantId,
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
        boolean support) {

    /** Which licence of which customer in which month. */
    record Key(UUID tenantId, String organisation, String product, String licenceId, LocalDate month) {}

    Key key() {
        return new Key(tenantId, organisation, product, licenceId, month);
    }

    Month figures() {
        return new Month(activityCount, monthlyActiveUsers, purchasedSeats, assignedSeats, batchMerges, totalMerges);
    }
}
