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
 */
public record LicenceRecord(
        Identity identity,
        Map<YearMonth, Month> months,
        @Nullable LocalDate lastActiveDate,
        Contract contract) {

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

    /** Which licence of which product at which organisation. */
    public record Identity(String licenceId, String organisation, String product, LicenceType licenceType) {}

    /**
     * What is paid for a licence.
     *
     * @param annualContractValue its yearly value; null when unknown
     * @param support whether the product is support, which has no part in the weighted score
     */
    public record Contract(@Nullable BigDecimal annualContractValue, boolean support) {}
}
