package io.seatwise.portfolio.customer;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerPlaces;
import io.seatwise.portfolio.CustomerPlaces.Place;
import io.seatwise.portfolio.recent.RecentCustomers;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Records which customers a person visits, and finds the place of each in the list that the person came from. */
@Service
public class CustomerVisits {

    private final CustomerPlaces places;
    private final RecentCustomers recent;

    CustomerVisits(CustomerPlaces places, RecentCustomers recent) {
        this.places = places;
        this.recent = recent;
    }

    /** The customer's place in a list; empty where it is not in it. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Place> place(PartnerScope scope, CustomerFilterParameters list, CustomerId customer) {
        return places.of(scope, list.filter(), list.sort(), customer);
    }

    /** Records that the person opens the page of a customer, which the caller has found in its scope. */
    @PreAuthorize(Roles.CAN_READ)
    public void record(PartnerScope scope, CustomerId customer) {
        recent.record(scope, customer);
    }
}
