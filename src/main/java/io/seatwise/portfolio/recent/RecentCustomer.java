package io.seatwise.portfolio.recent;

import io.seatwise.ids.CustomerId;
import org.jspecify.annotations.Nullable;

/** A customer that a person opened. */
public record RecentCustomer(
        CustomerId customer, String name, @Nullable String domain) {

    /** The address of its page, without a leading slash. */
    public String address() {
        return "customers/" + customer;
    }
}
