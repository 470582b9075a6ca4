package io.seatwise.portfolio.customer;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.subscriptions.Subscriptions;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerProducts;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerScore;
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
    private final Subscriptions subscriptions;
    private final CustomerQueries queries;
    private final CustomerProducts products;
    private final FigureBasis basis;
    private final InsightsHistory history;

    InsightsReader(
            Customers customers,
            CustomerProducts products,
            Subscriptions subscriptions,
            FigureBasis basis,
            CustomerQueries queries,
            InsightsHistory history) {
        this.history = history;
        this.basis = basis;
        this.products = products;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.queries = queries;
    }

    /** The customer with its figures; empty when this scope does not see it, as if it did not exist. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<InsightsData> read(PartnerScope scope, CustomerId customerId) {
        Optional<CustomerRow> row = queries.find(scope, customerId);
        return customers
                .find(scope, customerId)
                .map(customer -> new InsightsData(
                        customer,
                        products.of(scope, customerId),
                        new InsightsData.Money(
                                scope.seesMoney() ? products.moneyOf(scope, customerId) : null,
                                scope.seesMoney() ? row.map(CustomerRow::money).orElse(CustomerMoney.NONE) : null),
                        new InsightsData.Own(
                                subscriptions.of(scope, customerId), subscriptions.archived(scope, customerId)),
                        row.map(CustomerRow::scores).orElse(CustomerScore.NONE),
                        basis.of(scope, customerId)));
    }

    /**
     * The positions of the last days, today included.
     *
     * @param productId null for all products together
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<DayPosition> history(PartnerScope scope, CustomerId customerId, @Nullable String productId, int days) {
        return history.positions(scope, customerId, productId, days);
    }

    /** What happened in the last days, today included, oldest first; in the reader's language. */
    @PreAuthorize(Roles.CAN_READ)
    public List<HistoryEvent> events(PartnerScope scope, CustomerId customerId, int days, Locale locale) {
        return history.events(scope, customerId, days, locale);
    }
}
