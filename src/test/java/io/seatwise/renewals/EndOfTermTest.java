package io.seatwise.renewals;

import static io.seatwise.licensing.subscriptions.ScheduledAction.CANCEL;
import static io.seatwise.licensing.subscriptions.ScheduledAction.EXTEND;
import static io.seatwise.licensing.subscriptions.ScheduledAction.RENEW;
import static io.seatwise.licensing.subscriptions.ScheduledAction.TRANSITION;
import static io.seatwise.renewals.SubscriptionCase.ANNUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.subscriptions.ProductType;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.renewals.rules.CommerceRule;
import io.seatwise.renewals.rules.CommerceRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each cell of the table of outcomes, and the days around each of its dates. Source: product.md, section 9. */
class EndOfTermTest {

    private static final CommerceRules RULES = CommerceRules.shipped();
    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    @ParameterizedTest
    @EnumSource(ScheduledAction.class)
    void subscriptionWithoutCommitmentEndIsUnknownWhateverIsScheduled(ScheduledAction action) {
        for (Boolean autoRenew : Arrays.asList(true, false, null)) {
            SubscriptionCase open =
                    ANNUAL.dates("2026-01-01", null).scheduled(action, null).autoRenew(autoRenew);
            assertThat(outcome(open)).isEqualTo(Outcome.UNKNOWN);
            assertThat(EndOfTerm.of(open.build(), RULES).decideBy()).isNull();
        }
    }

    @Test
    void scheduledActionDecidesBeforeAutoRenewAndExtendedTerm() {
        for (Boolean autoRenew : Arrays.asList(true, false, null)) {
            for (Boolean extended : Arrays.asList(true, false, null)) {
                SubscriptionCase any = ANNUAL.autoRenew(autoRenew).extended(extended);
                assertThat(outcome(any.scheduled(CANCEL, null))).isEqualTo(Outcome.CANCELS);
                assertThat(outcome(any.scheduled(TRANSITION, null))).isEqualTo(Outcome.CONVERTS);
                assertThat(outcome(any.scheduled(EXTEND, null))).isEqualTo(Outcome.EXTENDS);
                assertThat(outcome(any.scheduled(RENEW, null)))
                        .isEqualTo(Boolean.TRUE.equals(extended) ? Outcome.EXTENDS : Outcome.RENEWS);
            }
        }
    }

    @Test
    void autoRenewDecidesWhereNothingIsScheduled() {
        assertThat(outcome(ANNUAL.autoRenew(true))).isEqualTo(Outcome.RENEWS);
        assertThat(outcome(ANNUAL.autoRenew(true).extended(true))).isEqualTo(Outcome.EXTENDS);
        assertThat(outcome(ANNUAL.autoRenew(false).extended(true))).isEqualTo(Outcome.EXTENDS);
        assertThat(outcome(ANNUAL.autoRenew(null))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(ANNUAL.autoRenew(null).extended(true))).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        // begun,    ends,       outcome
        "2025-03-31, 2026-05-04, GRACE",
        "2025-04-01, 2026-05-04, EXTENDS",
        "2025-04-02, 2026-05-04, EXTENDS",
        "2025-04-01, 2026-05-03, GRACE",
        "2025-04-01, 2026-05-05, EXTENDS",
        "2025-03-31, 2026-05-03, GRACE",
        "2024-02-29, 2027-02-28, GRACE",
        "2025-04-01, 2028-02-29, EXTENDS"
    })
    void extensionNeedsATermBegunAndEndedFromTheDaysOfTheRule(String begun, String ends, Outcome expected) {
        assertThat(outcome(ANNUAL.dates(begun, ends).autoRenew(false))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // start,    purchase,   last renewal, outcome: the latest counts
        "2024-01-01, 2024-01-01, 2025-04-01, EXTENDS",
        "2024-01-01, 2025-04-01, 2024-06-01, EXTENDS",
        "2025-04-01, 2024-01-01, 2024-06-01, EXTENDS",
        "2024-01-01, 2025-03-31, 2024-06-01, GRACE",
        ",           ,           2025-04-01, EXTENDS",
        ",           2025-03-31, ,           GRACE",
        ",           ,           ,           GRACE"
    })
    void termBeganOnTheLatestOfThreeDays(
            @Nullable String start, @Nullable String purchase, @Nullable String renewal, Outcome expected) {
        assertThat(outcome(ANNUAL.dates(start, "2026-12-31")
                        .begun(purchase, renewal)
                        .autoRenew(false)))
                .isEqualTo(expected);
    }

    @Test
    void onlyALicenceIsExtendedByItself() {
        SubscriptionCase off = ANNUAL.autoRenew(false);
        assertThat(outcome(off.type(null))).isEqualTo(Outcome.EXTENDS);
        assertThat(outcome(off.type(ProductType.LICENSE))).isEqualTo(Outcome.EXTENDS);
        for (ProductType other : List.of(ProductType.SOFTWARE, ProductType.PERPETUAL, ProductType.AZURE)) {
            assertThat(outcome(off.type(other))).isEqualTo(Outcome.GRACE);
            assertThat(outcome(off.type(other).extended(true))).isEqualTo(Outcome.EXTENDS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-12-30, 2027-01-07",
        "2028-02-29, 2028-02-28, 2028-03-07",
        "2027-02-28, 2027-02-27, 2027-03-07",
        "2028-03-01, 2028-02-29, 2028-03-08",
        "2027-01-01, 2026-12-31, 2027-01-08"
    })
    void renewalIsDecidedTheDayBeforeAndReducedSevenDaysAfter(String end, String decideBy, String reduceUntil) {
        EndOfTerm term = EndOfTerm.of(ANNUAL.dates("2026-01-01", end).build(), RULES);
        assertThat(term.decideBy()).isEqualTo(LocalDate.parse(decideBy));
        assertThat(EndOfTerm.reduceUntil(term.outcome(), LocalDate.parse(end), null, NOW, RULES))
                .isEqualTo(new ReduceUntil(LocalDate.parse(reduceUntil), null));
    }

    @Test
    void windowOfPartnerCenterCountsWhileItLiesAhead() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        Instant midnight = Instant.parse("2026-03-16T00:00:00Z");
        assertThat(EndOfTerm.reduceUntil(Outcome.CANCELS, end, midnight, midnight.minusSeconds(1), RULES))
                .isEqualTo(new ReduceUntil(LocalDate.of(2026, 3, 16), midnight));
        assertThat(EndOfTerm.reduceUntil(Outcome.CANCELS, end, midnight, midnight, RULES))
                .isNull();
        assertThat(EndOfTerm.reduceUntil(Outcome.RENEWS, end, midnight, midnight, RULES))
                .isEqualTo(new ReduceUntil(LocalDate.of(2027, 1, 7), null));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "RENEWS")
    void onlyARenewalOpensAWindowOfItsOwn(Outcome outcome) {
        assertThat(EndOfTerm.reduceUntil(outcome, LocalDate.of(2026, 12, 31), null, NOW, RULES))
                .isNull();
    }

    @Test
    void everyOutcomeButUnknownNamesItsRuleWithSourceAndDay() {
        for (SubscriptionCase each : List.of(
                ANNUAL,
                ANNUAL.scheduled(CANCEL, null),
                ANNUAL.scheduled(TRANSITION, null),
                ANNUAL.scheduled(EXTEND, null),
                ANNUAL.autoRenew(false),
                ANNUAL.autoRenew(false).dates("2024-01-01", "2026-12-31"))) {
            CommerceRule rule = EndOfTerm.of(each.build(), RULES).rule();
            assertThat(rule).isNotNull();
            assertThat(rule.source()).isNotBlank();
        }
        assertThat(EndOfTerm.of(ANNUAL.autoRenew(null).build(), RULES).rule()).isNull();
    }

    private static Outcome outcome(SubscriptionCase of) {
        return EndOfTerm.of(of.build(), RULES).outcome();
    }
}
