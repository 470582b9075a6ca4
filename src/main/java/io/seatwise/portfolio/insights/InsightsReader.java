package io.seatwise.portfolio.insights;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.customers.Customers;
import io.seatwise.licensing.DayPosition;
import io.seatwise.licensing.Entitlements;
import io.seatwise.licensing.Freshness;
import io.seatwise.licensing.PositionHistory;
import io.seatwise.licensing.Subscriptions;
import io.seatwise.licensing.ThresholdSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Gathers what the page of one customer shows. */
@Service
class InsightsReader {

    private final Customers customers;
    private final Entitlements entitlements;
    private final Subscriptions subscriptions;
    private final Freshness freshness;
    private final ThresholdSettings thresholds;
    private final PositionHistory history;
    private final Clock clock;

    InsightsReader(
            Customers customers,
            Entitlements entitlements,
            Subscriptions subscriptions,
            Freshness freshness,
            ThresholdSettings thresholds,
            PositionHistory history,
            Clock clock) {
        this.customers = customers;
        this.entitlements = entitlements;
        this.subscriptions = subscriptions;
        this.freshness = freshness;
        this.thresholds = thresholds;
        this.history = history;
        this.clock = clock;
    }

    /** The customer with its figures; empty when this scope does not see it, as if it did not exist. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<InsightsData> read(PartnerScope scope, UUID tenantId) {
        return customers
                .find(scope, tenantId)
                .map(customer -> new InsightsData(
                        customer,
                        entitlements.of(scope, tenantId),
                        subscriptions.of(scope, tenantId),
                        subscriptions.archived(scope, tenantId),
                        freshness.of(scope, tenantId),
                        thresholds.of(scope),
                        LocalDate.now(clock)));
    }

    /**
     * The positions of the last days, today included.
     *
     * @param productId null for all products together
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> history(PartnerScope scope, UUID tenantId, @Nullable String productId, int days) {
        LocalDate from = LocalDate.now(clock).minusDays(days - 1L);
        return productId == null
                ? history.of(scope, tenantId, from, null)
                : history.ofProduct(scope, tenantId, productId, from, null);
    }
}
