package io.seatwise.access.tokens;

import io.seatwise.access.Actor;
import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The principal of a REST call: one token, for one partner, with one role. */
record SignedInToken(
        PartnerId partnerId,
        String partnerName,
        Actor who,
        Role role,
        boolean seesMoney,
        @Nullable String assignedTo) implements SignedIn, Principal {

    @Override
    public String actor() {
        return who.name();
    }

    @Override
    public @Nullable PersonId personId() {
        return null;
    }

    @Override
    public String getName() {
        return who.name();
    }
}
