package io.seatwise.portfolio.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.Purchase;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.licensing.subscriptions.SubscriptionStatus;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import io.seatwise.portfolio.customer.ui.FlagExplanation;
import io.seatwise.portfolio.customer.ui.SubscriptionsPanel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnLicencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void countsSeatsByStateAndShowsThePartOfAllSold() {
        List<OwnLicences> rows = OwnLicences.of(
                List.of(sold("e3", 200L)),
                List.of(
                        subscription("a", "e3", SubscriptionState.ACTIVE, 60, "2026-04-01"),
                        subscription("b", "e3", SubscriptionState.ACTIVE, 20, "2026-03-14"),
                        subscription("c", "e3", SubscriptionState.TRIAL, 5, "2026-03-20"),
                        subscription("d", "e3", SubscriptionState.SUSPENDED, 7, null)),
                TODAY);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.ownSold()).isEqualTo(80);
            assertThat(row.trial()).isEqualTo(5);
            assertThat(row.others()).isEqualTo(7);
            assertThat(row.share()).isNotNull();
            assertThat(row.share().percent()).isEqualByComparingTo("40.0");
            assertThat(row.nextRenewal()).isEqualTo("2026-04-01");
        });
    }

    @Test
    void productsOfOthersAreListedWithNoneOfTheirOwnAndUnknownStaysUnknown() {
        List<OwnLicences> rows = OwnLicences.of(
                List.of(sold("visio", 10L)),
                List.of(subscription("a", "e3", SubscriptionState.ACTIVE, 60, null)),
                TODAY);

        assertThat(rows).extracting(OwnLicences::productId).containsExactly("e3", "visio");
        assertThat(rows.getFirst().share()).isNull();
        assertThat(rows.getLast().ownSold()).isZero();
        assertThat(rows.getLast().share()).isNotNull();
    }

    @Test
    void subscriptionsStandByRenewalThenPastThenWithoutEnd() {
        List<Subscription> sorted = SubscriptionsPanel.sorted(
                List.of(
                        subscription("none", "e3", SubscriptionState.ACTIVE, 1, null),
                        subscription("past", "e3", SubscriptionState.GRACE, 1, "2026-03-01"),
                        subscription("late", "e3", SubscriptionState.ACTIVE, 1, "2026-09-01"),
                        subscription("today", "e3", SubscriptionState.ACTIVE, 1, "2026-03-15")),
                TODAY);

        assertThat(sorted)
                .extracting(subscription -> subscription.ids().subscriptionId())
                .containsExactly("today", "late", "past", "none");
    }

    @Test
    void missingToTheThresholdIsExact() {
        assertThat(FlagExplanation.missing(8L, 40L, Thresholds.DEFAULT.lowAdoptionPercent()))
                .isEqualTo(8);
        assertThat(FlagExplanation.missing(3996L, 10000L, Thresholds.DEFAULT.lowAdoptionPercent()))
                .isEqualTo(4);
        assertThat(FlagExplanation.missing(null, 40L, Thresholds.DEFAULT.lowAdoptionPercent()))
                .isNull();
    }

    private static ProductPosition sold(String productId, Long sold) {
        return new ProductPosition(
                productId,
                productId,
                new ProductPosition.Deployment(new LicenceCounts(sold, sold), null, null, TODAY),
                new ProductPosition.Usage(EntitlementCounts.UNKNOWN, EntitlementCounts.UNKNOWN, false, null, List.of()),
                Set.of(),
                List.of());
    }

    private static Subscription subscription(
            String id, String product, SubscriptionState state, long seats, @Nullable String end) {
        return new Subscription(
                new SubscriptionIds(id, CustomerId.of("00000000-0000-0000-0000-000000000001"), product),
                product,
                new SubscriptionStatus(state, state.name(), state == SubscriptionState.TRIAL, null),
                new Purchase(seats, null, null, null, null),
                new CommitmentTerm(null, end == null ? null : LocalDate.parse(end), null, null),
                SubscriptionTerms.NONE);
    }
}
