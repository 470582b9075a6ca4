package io.seatwise.access;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The principal of a REST call: one token, for one partner, with one role. */
record SignedInToken(
        UUID partnerId,
        String partnerName,
        UUID tokenId,
        String actor,
        Role role,
        @Nullable String assignedTo) implements SignedIn, Principal {

    @Override
    public @Nullable UUID personId() {
        return null;
    }

    @Override
    public String getName() {
        return actor;
    }
}
