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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final List<HistoryEvents> events;
    private final Clock clock;

    InsightsReader(
            Customers customers,
            Entitlements entitlements,
            Subscriptions subscriptions,
            Freshness freshness,
            ThresholdSettings thresholds,
            PositionHistory history,
            List<HistoryEvents> events,
            Clock clock) {
        this.customers = customers;
        this.entitlements = entitlements;
        this.subscriptions = subscriptions;
        this.freshness = freshness;
        this.thresholds = thresholds;
        this.history = history;
        this.events = List.copyOf(events);
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

    /** What happened in the last days, today included, oldest first; in the reader's language. */
    @PreAuthorize(Roles.CAN_READ)
    public List<HistoryEvent> events(PartnerScope scope, UUID tenantId, int days, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return events.stream()
                .flatMap(source -> source.between(scope, tenantId, today.minusDays(days - 1L), today, locale).stream())
                .sorted(Comparator.comparing(HistoryEvent::day))
                .toList();
    }
}
