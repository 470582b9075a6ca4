package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.ProductType;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every combination of what decides the end of a term, around each date of the rules, against a computation written from
 * section 9 of the contract alone. Amounts are in whole cents there.
 */
class EveryCombinationTest {

    private static final CommerceRules RULES = CommerceRules.shipped();
    private static final List<@Nullable Boolean> SWITCH = Arrays.asList(true, false, null);
    private static final List<@Nullable String> TERMS = Arrays.asList("P1M", "P1Y", "P3Y", null);
    private static final List<@Nullable LocalDate> ENDS = days(
            "2026-05-03", "2026-05-04", "2026-05-05", "2028-02-29", "2027-03-01", "2026-12-31", "2027-01-01", null);
    private static final List<@Nullable LocalDate> BEGINNINGS =
            days("2025-03-31", "2025-04-01", "2024-02-29", "2025-12-31", null);
    private static final SeatPrice PRICE =
            new SeatPrice(new BigDecimal("100.00"), "EUR", SeatPrice.Basis.PRICE_LIST, LocalDate.of(2026, 1, 1));

    @Test
    void outcomeEqualsTheContractForEveryCombination() {
        int checked = 0;
        for (LocalDate end : ENDS) {
            for (LocalDate begun : BEGINNINGS) {
                for (Boolean autoRenew : SWITCH) {
                    for (ScheduledAction action : actions()) {
                        for (Boolean extended : SWITCH) {
                            for (ProductType type : types()) {
                                for (int field = 0; field < 3; field++) {
                                    SubscriptionCase one =
                                            subscription(end, begun, field, autoRenew, action, extended, type);
                                    EndOfTerm term = EndOfTerm.of(one.build(), RULES);
                                    assertThat(term.outcome().name())
                                            .as("%s", one)
                                            .isEqualTo(expected(end, begun, autoRenew, action, extended, type));
                                    assertThat(term.decideBy())
                                            .as("%s", one)
                                            .isEqualTo(end == null ? null : end.plusDays(-1));
                                    checked++;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(checked).isEqualTo(8 * 5 * 3 * 5 * 3 * 5 * 3);
    }

    @Test
    void amountsEqualTheContractForEveryOutcomeTermAndSeats() {
        for (Outcome outcome : Outcome.values()) {
            for (String term : TERMS) {
                for (String next : TERMS) {
                    for (Long reduceBy : Arrays.asList(0L, 1L, 37L, null)) {
                        SubscriptionCase one =
                                SubscriptionCase.ANNUAL.term(term).scheduled(null, next);
                        BigDecimal stake = RenewalMoney.atStake(outcome, one.build(), reduceBy, PRICE);
                        assertThat(cents(stake))
                                .as("%s %s %s %s", outcome, term, next, reduceBy)
                                .isEqualTo(stakeInCents(outcome.name(), next == null ? term : next, reduceBy));
                        assertThat(RenewalMoney.atStake(outcome, one.build(), reduceBy, null))
                                .isNull();
                    }
                }
            }
            // 100 seats: a month of them at 8 a month + 3 %, or a twelfth of 100 a year + 23 %
            SeatPrice monthly =
                    new SeatPrice(new BigDecimal("96.00"), "EUR", SeatPrice.Basis.PRICE_LIST, LocalDate.of(2026, 1, 1));
            boolean extending = outcome == Outcome.EXTENDS;
            assertThat(cents(extendedCost(outcome, monthly))).isEqualTo(extending ? Long.valueOf(82_400) : null);
            assertThat(cents(extendedCost(outcome, null))).isEqualTo(extending ? Long.valueOf(102_500) : null);
        }
    }

    @Test
    void cancellationWindowCountsToTheSecondAndRenewalsHaveSevenDays() {
        Instant until = Instant.parse("2028-02-29T00:00:00Z");
        LocalDate end = LocalDate.of(2028, 2, 28);
        for (Outcome outcome : Outcome.values()) {
            assertThat(iso(outcome, end, until, until.minusSeconds(1))).isEqualTo("2028-02-29T00:00:00Z");
            String after = outcome == Outcome.RENEWS ? "2028-03-06" : null;
            assertThat(iso(outcome, end, until, until)).as("%s", outcome).isEqualTo(after);
            assertThat(iso(outcome, end, null, until)).isEqualTo(after);
            assertThat(iso(outcome, null, null, until)).isNull();
        }
    }

    private static @Nullable BigDecimal extendedCost(Outcome outcome, @Nullable SeatPrice monthly) {
        return RenewalMoney.extendedCost(outcome, SubscriptionCase.ANNUAL.build(), monthly, PRICE, RULES);
    }

    private static @Nullable String iso(
            Outcome outcome, @Nullable LocalDate end, @Nullable Instant until, Instant now) {
        ReduceUntil found = EndOfTerm.reduceUntil(outcome, end, until, now, RULES);
        return found == null ? null : found.iso();
    }

    /** The table of the contract, row by row. */
    private static String expected(
            @Nullable LocalDate end,
            @Nullable LocalDate begun,
            @Nullable Boolean autoRenew,
            @Nullable ScheduledAction action,
            @Nullable Boolean extended,
            @Nullable ProductType type) {
        String word = action == null ? "none" : action.word();
        if (end == null || word.equals("none") && autoRenew == null) {
            return "UNKNOWN";
        }
        if (word.equals("Cancel")) {
            return "CANCELS";
        }
        if (word.equals("Transition")) {
            return "CONVERTS";
        }
        if (word.equals("RenewToExtendedServiceTerm") || extended == Boolean.TRUE) {
            return "EXTENDS";
        }
        if (word.equals("RenewToNewTerm") || autoRenew == Boolean.TRUE) {
            return "RENEWS";
        }
        boolean licence = type == null || type.word().equals("license");
        boolean late = end.getYear() > 2026 || end.toString().compareTo("2026-05-04") >= 0;
        boolean begunLate = begun != null && begun.toString().compareTo("2025-04-01") >= 0;
        return licence && late && begunLate ? "EXTENDS" : "GRACE";
    }

    private static @Nullable Long stakeInCents(String outcome, @Nullable String term, @Nullable Long reduceBy) {
        if (term == null
                || reduceBy == null
                || !List.of("RENEWS", "CONVERTS", "UNKNOWN").contains(outcome)) {
            return null;
        }
        // 100 a year: 8.3333… a month
        return switch (term) {
            case "P1M" -> Math.round(reduceBy * 10_000 / 12.0);
            case "P1Y" -> reduceBy * 10_000;
            default -> reduceBy * 30_000;
        };
    }

    private static @Nullable Long cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.movePointRight(2).longValueExact();
    }

    /** @param field in which of the three dates the beginning is; the others are earlier */
    private static SubscriptionCase subscription(
            @Nullable LocalDate end,
            @Nullable LocalDate begun,
            int field,
            @Nullable Boolean autoRenew,
            @Nullable ScheduledAction action,
            @Nullable Boolean extended,
            @Nullable ProductType type) {
        LocalDate earlier = begun == null ? null : begun.minusYears(1);
        return new SubscriptionCase(
                "s-1",
                100,
                field == 0 ? begun : earlier,
                end,
                autoRenew,
                "P1Y",
                null,
                null,
                BillingPlan.ANNUAL,
                field == 1 ? begun : earlier,
                field == 2 ? begun : null,
                action,
                null,
                null,
                extended,
                type);
    }

    private static List<@Nullable ScheduledAction> actions() {
        List<@Nullable ScheduledAction> all = new ArrayList<>(List.of(ScheduledAction.values()));
        all.add(null);
        return all;
    }

    private static List<@Nullable ProductType> types() {
        List<@Nullable ProductType> all = new ArrayList<>(List.of(ProductType.values()));
        all.add(null);
        return all;
    }

    private static List<@Nullable LocalDate> days(@Nullable String... days) {
        return Arrays.stream(days)
                .map(day -> day == null ? null : LocalDate.parse(day))
                .toList();
    }
}
