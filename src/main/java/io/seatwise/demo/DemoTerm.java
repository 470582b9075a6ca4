package io.seatwise.demo;

import io.seatwise.demo.DemoCustomer.Character;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The term of a demo customer's active subscription. Each outcome of the end of a term is present; about 8 % of
 * customers have one to decide on within 30 days.
 */
record DemoTerm(
        LocalDate start,
        LocalDate end,
        String term,
        String plan,
        @Nullable Boolean autoRenew,
        @Nullable String action,
        @Nullable Long scheduledQuantity,
        @Nullable String cancellationAllowedUntil,
        boolean extended) {

    static DemoTerm of(DemoCustomer customer, int index, long quantity, Random random, LocalDate today) {
        boolean unused = customer.character() == Character.RENEWING_UNUSED && index == 0;
        if (!unused && random.nextInt(5) == 0) {
            return monthly(today.plusDays(1L + random.nextInt(29)), random.nextInt(12) == 0);
        }
        int days = unused
                ? 4 + random.nextInt(24)
                : random.nextInt(70) == 0 ? 1 + random.nextInt(29) : 35 + random.nextInt(320);
        LocalDate end = today.plusDays(days);
        LocalDate start = end.minusYears(1).plusDays(1);
        String plan = random.nextInt(3) == 0 ? "annual" : "monthly";
        int kind = unused ? random.nextInt(80) : random.nextInt(100);
        if (kind < 60) {
            return new DemoTerm(start, end, "P1Y", plan, true, null, null, null, false);
        }
        if (kind < 66 && quantity > 1) {
            long fewer = Math.max(1, quantity * 9 / 10);
            return new DemoTerm(start, end, "P1Y", plan, true, "RenewToNewTerm", fewer, null, false);
        }
        if (kind < 80) {
            return new DemoTerm(start, end, "P1Y", plan, false, null, null, null, false);
        }
        if (kind < 86) {
            return new DemoTerm(start, end, "P1Y", plan, false, "Cancel", null, null, false);
        }
        if (kind < 89) {
            return new DemoTerm(start, end, "P1Y", plan, false, "Transition", null, null, false);
        }
        if (kind < 93) {
            // Begun before 1 April 2025: the old grace period
            return new DemoTerm(end.minusYears(3).plusDays(1), end, "P3Y", "annual", false, null, null, null, false);
        }
        if (kind < 96) {
            return new DemoTerm(start, end, "P1Y", plan, null, null, null, null, false);
        }
        LocalDate renewed = today.minusDays(2);
        return new DemoTerm(
                renewed,
                renewed.plusYears(1).minusDays(1),
                "P1Y",
                plan,
                true,
                null,
                null,
                renewed.plusDays(7) + "T06:00:00Z",
                false);
    }

    private static DemoTerm monthly(LocalDate end, boolean extended) {
        return new DemoTerm(
                end.minusMonths(1).plusDays(1), end, "P1M", "monthly", !extended, null, null, null, extended);
    }
}
