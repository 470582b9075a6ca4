package io.seatwise.portfolio.customer;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.metrics.Entitlements;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.licensing.subscriptions.Subscriptions;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerMoneys;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerScore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Gathers what the page of one customer shows. */
@Service
public class InsightsReader {

    private final Customers customers;
    private final Entitlements entitlements;
    private final CustomerMoneys money;
    private final Subscriptions subscriptions;
    private final Freshness freshness;
    private final ThresholdSettings thresholds;
    private final PositionHistory history;
    private final List<HistoryEvents> events;
    private final CustomerQueries queries;
    private final Clock clock;

    InsightsReader(
            Customers customers,
            Entitlements entitlements,
            CustomerMoneys money,
            Subscriptions subscriptions,
            Freshness freshness,
            ThresholdSettings thresholds,
            PositionHistory history,
            List<HistoryEvents> events,
            CustomerQueries queries,
            Clock clock) {
        this.customers = customers;
        this.entitlements = entitlements;
        this.money = money;
        this.subscriptions = subscriptions;
        this.freshness = freshness;
        this.thresholds = thresholds;
        this.history = history;
        this.events = List.copyOf(events);
        this.queries = queries;
        this.clock = clock;
    }

    /** The customer with its figures; empty when this scope does not see it, as if it did not exist. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<InsightsData> read(PartnerScope scope, CustomerId customerId) {
        Optional<CustomerRow> row = queries.find(scope, customerId);
        return customers
                .find(scope, customerId)
                .map(customer -> new InsightsData(
                        customer,
                        entitlements.of(scope, customerId),
                        new InsightsData.Money(
                                scope.seesMoney() ? money.byProduct(scope, customerId) : null,
                                scope.seesMoney() ? row.map(CustomerRow::money).orElse(CustomerMoney.NONE) : null),
                        new InsightsData.Own(
                                subscriptions.of(scope, customerId), subscriptions.archived(scope, customerId)),
                        row.map(CustomerRow::scores).orElse(CustomerScore.NONE),
                        new InsightsData.Basis(
                                freshness.of(scope, customerId), thresholds.of(scope), LocalDate.now(clock))));
    }

    /**
     * The positions of the last days, today included.
     *
     * @param productId null for all products together
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> history(PartnerScope scope, CustomerId customerId, @Nullable String productId, int days) {
        LocalDate from = LocalDate.now(clock).minusDays(days - 1L);
        return productId == null
                ? history.of(scope, customerId, from, null)
                : history.ofProduct(scope, customerId, productId, from, null);
    }

    /** What happened in the last days, today included, oldest first; in the reader's language. */
    @PreAuthorize(Roles.CAN_READ)
    public List<HistoryEvent> events(PartnerScope scope, CustomerId customerId, int days, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return events.stream()
                .flatMap(
                        source -> source.between(scope, customerId, today.minusDays(days - 1L), today, locale).stream())
                .sorted(Comparator.comparing(HistoryEvent::day))
                .toList();
    }
}
