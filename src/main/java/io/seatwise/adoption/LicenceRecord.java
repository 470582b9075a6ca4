package io.seatwise.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One licence of a product at one organisation of a customer, with its months: what the product adoption score is
 * computed from.
 *
 * @param months the figures by month; months may be missing
 * @param lastActiveDate the last day on which anybody was active; null when unknown
 * @param annualContractValue its yearly value; null when unknown
 * @param support whether the product is support, which has no part in the weighted score
 */
public record LicenceRecord(
        String licenceId,
        String organisation,
        String product,
        LicenceType licenceType,
        Map<YearMonth, Month> months,
        @Nullable LocalDate lastActiveDate,
        @Nullable BigDecimal annualContractValue,
        boolean support) {

    /** How a licence is sold. The licence record says so, whatever seat count an asset carries (seed 001). */
    public enum LicenceType {
        SEAT,
        SITE
    }

    /** One month of a licence; null where the source does not say. */
    public record Month(
            @Nullable Long activityCount,
            @Nullable Long monthlyActiveUsers,
            @Nullable Long purchasedSeats,
            @Nullable Long assignedSeats,
            @Nullable Long batchMerges,
            @Nullable Long totalMerges) {}
}
