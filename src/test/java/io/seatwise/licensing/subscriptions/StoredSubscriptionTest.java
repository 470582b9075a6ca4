package io.seatwise.licensing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoredSubscriptionTest {

    /** An import keeps what it replaced; undo after an upgrade reads what an earlier version kept. */
    @Test
    void keptRowHasAllPartsButTheTermsAtTheTop() {
        StoredSubscription row = new StoredSubscription(
                new SubscriptionIds("s-1", new CustomerId(new UUID(0, 7)), "product"),
                new SubscriptionStatus(SubscriptionState.ACTIVE, "active", false, LocalDate.of(2026, 3, 2)),
                new Purchase(100, "reseller", new BigDecimal("12000.00"), "EUR", null),
                new CommitmentTerm(null, LocalDate.of(2026, 12, 31), true, "P1Y"),
                new SubscriptionTerms(
                        BillingPlan.ANNUAL,
                        new SubscriptionTerms.Dates(LocalDate.of(2025, 1, 1), null),
                        new ScheduledChange(ScheduledAction.RENEW, 80L, null),
                        null,
                        false,
                        null));
        String kept = """
                {"subscriptionId":"s-1","tenantId":"00000000-0000-0000-0000-000000000007","productId":"product",\
                "state":"ACTIVE","sourceState":"active","trial":false,"quantity":100,"channel":"reseller",\
                "effectiveStart":null,"commitmentEnd":"2026-12-31","autoRenew":true,"termDuration":"P1Y",\
                "annualContractValue":12000.00,"currency":"EUR","category":null,"terms":{"billingPlan":"ANNUAL",\
                "purchaseDate":"2025-01-01","lastRenewal":null,"scheduled":{"action":"RENEW","quantity":80,\
                "termDuration":null},"cancellationAllowedUntil":null,"extended":false,"productType":null},\
                "notSeenSince":"2026-03-02"}""";
        JsonMapper json = JsonMapper.shared();

        assertThat(json.readTree(json.writeValueAsString(row))).isEqualTo(json.readTree(kept));
        assertThat(json.readValue(kept, StoredSubscription.class)).isEqualTo(row);
    }
}
