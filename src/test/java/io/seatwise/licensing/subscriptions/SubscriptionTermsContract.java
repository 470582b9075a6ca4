package io.seatwise.licensing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.FileKindTester;
import io.seatwise.licensing.ImportRig;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The commercial terms of a subscriptions file are read, stored, merged and undone. Source: product.md, section 9. */
abstract class SubscriptionTermsContract {

    private static final String TENANT = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9";
    private static final SubscriptionTerms FULL = new SubscriptionTerms(
            BillingPlan.ANNUAL,
            new SubscriptionTerms.Dates(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28)),
            new ScheduledChange(ScheduledAction.RENEW, 80L, "P1M"),
            Instant.parse("2026-03-20T22:30:00Z"),
            false,
            ProductType.SOFTWARE);

    @Autowired
    ImportRig rig;

    @Autowired
    SubscriptionsFileKind kind;

    @Autowired
    Subscriptions subscriptions;

    private PartnerScope scope;

    @BeforeEach
    void newPartner() {
        scope = rig.newPartner();
    }

    @Test
    void fileGivesEveryTerm() {
        rig.apply(scope, kind, List.of(line(full())), 10);

        assertThat(stored()).isEqualTo(FULL);
    }

    @Test
    void fileWithoutTheColumnsLeavesTheTerms() {
        rig.apply(scope, kind, List.of(line(full())), 10);
        rig.apply(scope, kind, List.of(line(Map.of("quantity", "120"))), 10);

        assertThat(stored()).isEqualTo(FULL);
    }

    @Test
    void emptyScheduledActionMeansThatNothingIsScheduled() {
        rig.apply(scope, kind, List.of(line(full())), 10);
        Map<String, String> later = full();
        later.put("scheduledAction", "");
        later.put("scheduledQuantity", "");
        later.put("scheduledTermDuration", "");
        later.put("purchaseDate", "");
        rig.apply(scope, kind, List.of(line(later)), 10);

        assertThat(stored().change()).isEqualTo(ScheduledChange.NONE);
        assertThat(stored().dates().purchaseDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void undoBringsTheTermsBack() {
        rig.apply(scope, kind, List.of(line(full())), 10);
        Map<String, String> later = full();
        later.put("scheduledAction", "Cancel");
        ImportRig.Applied second = rig.apply(scope, kind, List.of(line(later)), 10);
        assertThat(stored().change().action()).isEqualTo(ScheduledAction.CANCEL);

        rig.undo(scope, kind, second.runId());

        assertThat(stored()).isEqualTo(FULL);
    }

    @Test
    void sameTermsAgainChangeNothing() {
        rig.apply(scope, kind, List.of(line(full())), 10);

        assertThat(rig.preview(scope, kind, List.of(line(full())), 10).changesNothing())
                .isTrue();
    }

    @Test
    void unknownWordsAreWarningsAndABadMomentIsRefused() {
        Map<String, String> odd = full();
        odd.put("billingPlan", "weekly");
        odd.put("scheduledAction", "Explode");
        odd.put("productType", "hardware");
        FileKindTester.Outcome<SubscriptionLine> outcome = FileKindTester.row(kind, row(odd));
        assertThat(outcome.codes())
                .containsExactlyInAnyOrder(
                        "2 billingPlan UNKNOWN_VALUE",
                        "2 scheduledAction UNKNOWN_VALUE",
                        "2 productType UNKNOWN_VALUE");
        assertThat(outcome.rows()).hasSize(1);

        odd.put("cancellationAllowedUntil", "next week");
        assertThat(FileKindTester.row(kind, row(odd)).codes()).contains("2 cancellationAllowedUntil NOT_A_DATE");
    }

    private SubscriptionTerms stored() {
        return subscriptions.of(scope, CustomerId.of(TENANT)).getFirst().terms();
    }

    private SubscriptionLine line(Map<String, String> values) {
        return FileKindTester.row(kind, row(values)).only();
    }

    private static Map<String, String> row(Map<String, String> values) {
        Map<String, String> row = new LinkedHashMap<>(
                Map.of("subscriptionId", "s-1", "customerTenantId", TENANT, "productId", "e3", "status", "active"));
        row.put("quantity", "100");
        row.putAll(values);
        return row;
    }

    private static Map<String, String> full() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("billingPlan", "Annual");
        values.put("purchaseDate", "2024-02-29");
        values.put("lastRenewalDate", "2025-02-28T23:59:59Z");
        values.put("scheduledAction", "renewtonewterm");
        values.put("scheduledQuantity", "80");
        values.put("scheduledTermDuration", "P1M");
        values.put("cancellationAllowedUntil", "2026-03-21T00:30:00+02:00");
        values.put("isExtendedTerm", "false");
        values.put("productType", "software");
        return values;
    }
}
