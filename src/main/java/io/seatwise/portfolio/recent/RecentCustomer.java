package io.seatwise.portfolio.recent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer that a person opened. */
public record RecentCustomer(
        UUID tenantId, String name, @Nullable String domain) {

    /** The address of its page, without a leading slash. */
    public String address() {
        return "customers/" + tenantId;
    }
}
