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
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 10,000 generated subscriptions against a second implementation, written from the contract alone. */
class GeneratedTermsTest {

    private static final int SUBSCRIPTIONS = 10_000;
    private static final Instant NOW = Instant.parse("2026-05-03T23:59:59Z");
    private static final CommerceRules RULES = CommerceRules.shipped();

    private final Random random = new Random(20261128);

    @Test
    void outcomeAndDatesEqualTheSecondImplementation() {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            SubscriptionCase any = generate();
            EndOfTerm term = EndOfTerm.of(any.build(), RULES);
            ReduceUntil until = EndOfTerm.reduceUntil(term.outcome(), any.end(), any.until(), NOW, RULES);

            assertThat(term.outcome().name()).as("%s", any).isEqualTo(outcome(any));
            assertThat(term.decideBy())
                    .isEqualTo(
                            any.end() == null
                                    ? null
                                    : LocalDate.ofEpochDay(any.end().toEpochDay() - 1));
            assertThat(until == null ? null : until.iso()).as("%s", any).isEqualTo(reduceUntil(any));
            assertThat(cents(RenewalMoney.atStake(term.outcome(), any.build(), 7L, price())))
                    .as("%s", any)
                    .isEqualTo(atStake(any));
            seen.merge(term.outcome(), 1, Integer::sum);
        }
        assertThat(seen).hasSize(Outcome.values().length);
        assertThat(seen.values()).allMatch(count -> count > 100);
    }

    private static String outcome(SubscriptionCase s) {
        boolean none = s.action() == null;
        String action = none ? "" : s.action().word();
        if (s.end() == null || (none && s.autoRenew() == null)) {
            return "UNKNOWN";
        }
        if (action.equals("Cancel")) {
            return "CANCELS";
        }
        if (action.equals("Transition")) {
            return "CONVERTS";
        }
        if (action.equals("RenewToExtendedServiceTerm") || (s.extended() != null && s.extended())) {
            return "EXTENDS";
        }
        if (action.equals("RenewToNewTerm") || s.autoRenew()) {
            return "RENEWS";
        }
        long begun = Long.MIN_VALUE;
        for (LocalDate day : new LocalDate[] {s.purchase(), s.renewal(), s.start()}) {
            begun = day == null ? begun : Math.max(begun, day.toEpochDay());
        }
        boolean licence = s.type() == null || s.type() == ProductType.LICENSE;
        return licence
                        && begun >= LocalDate.parse("2025-04-01").toEpochDay()
                        && s.end().toEpochDay() >= LocalDate.parse("2026-05-04").toEpochDay()
                ? "EXTENDS"
                : "GRACE";
    }

    private static @Nullable String reduceUntil(SubscriptionCase s) {
        if (s.until() != null && s.until().getEpochSecond() > NOW.getEpochSecond()) {
            return s.until().toString();
        }
        return outcome(s).equals("RENEWS")
                ? LocalDate.ofEpochDay(s.end().toEpochDay() + 7).toString()
                : null;
    }

    /** Seven seats at 120 a year, in cents. */
    private static @Nullable Long atStake(SubscriptionCase s) {
        String term = s.nextTerm() != null ? s.nextTerm() : s.term();
        if (term == null || !"RENEWS CONVERTS UNKNOWN".contains(outcome(s))) {
            return null;
        }
        return switch (term) {
            case "P1M" -> 7 * 120 * 100L / 12;
            case "P1Y" -> 7 * 120 * 100L;
            default -> 3 * 7 * 120 * 100L;
        };
    }

    private static @Nullable Long cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.movePointRight(2).longValueExact();
    }

    private static SeatPrice price() {
        return new SeatPrice(
                new BigDecimal("120"), "EUR", SeatPrice.Basis.CONTRACT, LocalDate.ofInstant(NOW, ZoneOffset.UTC));
    }

    private SubscriptionCase generate() {
        return new SubscriptionCase(
                "s",
                random.nextInt(200),
                maybe(day("2025-04-01")),
                maybe(day("2026-05-04")),
                maybe(random.nextBoolean()),
                maybe(term()),
                null,
                "EUR",
                maybe(BillingPlan.values()[random.nextInt(BillingPlan.values().length)]),
                maybe(day("2025-04-01")),
                maybe(day("2025-04-01")),
                random.nextInt(3) == 0 ? ScheduledAction.values()[random.nextInt(4)] : null,
                random.nextInt(4) == 0 ? term() : null,
                random.nextInt(3) == 0 ? NOW.plusSeconds(random.nextInt(5) - 2) : null,
                random.nextInt(5) == 0 ? Boolean.valueOf(random.nextBoolean()) : null,
                maybe(ProductType.values()[random.nextInt(3) == 0 ? random.nextInt(4) : 0]));
    }

    private String term() {
        return new String[] {"P1M", "P1Y", "P3Y"}[random.nextInt(3)];
    }

    /** Often a day around the one of the rule, else any within three years. */
    private LocalDate day(String around) {
        int days = random.nextBoolean() ? random.nextInt(7) - 3 : random.nextInt(2200) - 1100;
        return LocalDate.parse(around).plusDays(days);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }
}
