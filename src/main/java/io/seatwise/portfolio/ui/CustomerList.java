package io.seatwise.portfolio.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.PortfolioRollups;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerPlaces;
import io.seatwise.portfolio.CustomerPlaces.Place;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.Totals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the list of the customers page: its rows, their sums, and where a customer is in it. */
@Component
class CustomerList {

    private final CustomerQueries queries;
    private final CustomerPlaces places;
    private final Derived derived;
    private final Clock clock;

    CustomerList(CustomerQueries queries, CustomerPlaces places, Derived derived, Clock clock) {
        this.queries = queries;
        this.places = places;
        this.derived = derived;
        this.clock = clock;
    }

    List<CustomerRow> page(PartnerScope scope, CustomerFilterParameters question, int offset, int limit) {
        return queries.page(scope, question.filter(), question.sort(), offset, limit);
    }

    /** Sums the list, after waiting for the reader's own changes. */
    Totals totals(PartnerScope scope, CustomerFilterParameters question) {
        derived.await(scope, PortfolioRollups.NAME);
        return queries.totals(scope, question.filter());
    }

    /** The customer's place; empty when the list leaves it out. */
    Optional<Place> place(PartnerScope scope, CustomerFilterParameters question, CustomerId customer) {
        return places.of(scope, question.filter(), question.sort(), customer);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
