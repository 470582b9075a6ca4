package io.seatwise.renewals;

import static io.seatwise.renewals.SubscriptionCase.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats and money of a renewal, worked by hand. Source: product.md, section 9. */
class RenewalMoneyTest {

    private static final CommerceRules RULES = CommerceRules.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void oneSubscriptionTakesAllAssignedSeats() {
        assertThat(shares(70L, 85L, ANNUAL)).containsEntry("s-1", new SeatShare(70L, 30L, 85L, 15L));
        assertThat(shares(110L, 90L, ANNUAL)).containsEntry("s-1", new SeatShare(110L, 0L, 110L, 0L));
        assertThat(shares(0L, 0L, ANNUAL)).containsEntry("s-1", new SeatShare(0L, 100L, 1L, 99L));
        assertThat(shares(0L, null, ANNUAL)).containsEntry("s-1", new SeatShare(0L, 100L, 1L, 99L));
    }

    @Test
    void unknownAssignedMakesAllUnknown() {
        assertThat(shares(null, 90L, ANNUAL)).containsEntry("s-1", new SeatShare(null, null, null, null));
    }

    @Test
    void subscriptionThatEndsLastIsFilledFirst() {
        SubscriptionCase soon = ANNUAL.id("soon").quantity(40).dates("2026-01-01", "2026-06-30");
        SubscriptionCase late = ANNUAL.id("late").quantity(30).dates("2026-01-01", "2027-06-30");
        SubscriptionCase middle = ANNUAL.id("middle").quantity(20).dates("2026-01-01", "2026-12-31");

        assertThat(shares(45L, 60L, soon, late, middle))
                .containsEntry("late", new SeatShare(30L, 0L, 30L, 0L))
                .containsEntry("middle", new SeatShare(15L, 5L, 20L, 0L))
                .containsEntry("soon", new SeatShare(0L, 40L, 10L, 30L));
    }

    @Test
    void reducedSeatsAreAtStakeOverTheFollowingTerm() {
        SeatPrice price = price("120");
        assertThat(stake(Outcome.RENEWS, ANNUAL, 15L, price)).isEqualByComparingTo("1800.00");
        assertThat(stake(Outcome.RENEWS, ANNUAL.term("P1M"), 15L, price)).isEqualByComparingTo("150.00");
        assertThat(stake(Outcome.RENEWS, ANNUAL.term("P3Y"), 15L, price)).isEqualByComparingTo("5400.00");
        assertThat(stake(Outcome.CONVERTS, ANNUAL.scheduled(ScheduledAction.TRANSITION, "P1M"), 15L, price))
                .isEqualByComparingTo("150.00");
        assertThat(stake(Outcome.UNKNOWN, ANNUAL, 0L, price)).isEqualByComparingTo("0");
    }

    @Test
    void amountIsUnknownWithoutSeatsPriceOrTerm() {
        assertThat(stake(Outcome.RENEWS, ANNUAL, null, price("120"))).isNull();
        assertThat(stake(Outcome.RENEWS, ANNUAL, 15L, null)).isNull();
        assertThat(stake(Outcome.RENEWS, ANNUAL.term(null), 15L, price("120"))).isNull();
        assertThat(stake(Outcome.RENEWS, ANNUAL.term("whenever"), 15L, price("120")))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"CANCELS", "EXTENDS", "GRACE"})
    void nothingIsAtStakeWhereNothingIsBought(Outcome outcome) {
        assertThat(stake(outcome, ANNUAL, 15L, price("120"))).isNull();
    }

    @Test
    void extendedTermCostsThreePercentMoreThanTheMonthlyTermOrTwentyThreeMoreThanATwelfthOfTheYear() {
        assertThat(RenewalMoney.extendedCost(Outcome.EXTENDS, ANNUAL.build(), price("144"), price("120"), RULES))
                .isEqualByComparingTo("1236.00");
        assertThat(RenewalMoney.extendedCost(Outcome.EXTENDS, ANNUAL.build(), null, price("120"), RULES))
                .isEqualByComparingTo("1230.00");
        assertThat(RenewalMoney.extendedCost(Outcome.EXTENDS, ANNUAL.build(), null, null, RULES))
                .isNull();
        assertThat(RenewalMoney.extendedCost(Outcome.RENEWS, ANNUAL.build(), price("144"), price("120"), RULES))
                .isNull();
    }

    @Test
    void contractGivesAPriceByItsValueAndSeats() {
        SeatPrice price = RenewalMoney.contractPrice(ANNUAL.build(), DAY);
        assertThat(price.amount()).isEqualByComparingTo("120");
        assertThat(price.basis()).isEqualTo(SeatPrice.Basis.CONTRACT);
        assertThat(price.asOf()).isEqualTo(DAY);
        assertThat(RenewalMoney.contractPrice(ANNUAL.value(null).build(), DAY)).isNull();
        assertThat(RenewalMoney.contractPrice(ANNUAL.quantity(0).build(), DAY)).isNull();
    }

    @Test
    void unusedValueIsNeverBelowZeroAndUnknownWithoutAPrice() {
        assertThat(RenewalMoney.unusedValue(100L, 60L, new BigDecimal("120"))).isEqualByComparingTo("4800.00");
        assertThat(RenewalMoney.unusedValue(100L, 140L, new BigDecimal("120"))).isEqualByComparingTo("0");
        assertThat(RenewalMoney.unusedValue(100L, 60L, null)).isNull();
        assertThat(RenewalMoney.unusedValue(null, 60L, new BigDecimal("120"))).isNull();
    }

    private static @Nullable BigDecimal stake(
            Outcome outcome, SubscriptionCase of, @Nullable Long reduceBy, @Nullable SeatPrice price) {
        return RenewalMoney.atStake(outcome, of.build(), reduceBy, price);
    }

    private static Map<String, SeatShare> shares(
            @Nullable Long assigned, @Nullable Long largest, SubscriptionCase... of) {
        return SeatShare.of(List.of(of).stream().map(SubscriptionCase::build).toList(), assigned, largest);
    }

    private static SeatPrice price(String amount) {
        return new SeatPrice(new BigDecimal(amount), "EUR", SeatPrice.Basis.PRICE_LIST, DAY);
    }
}
