package io.seatwise.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person or token behind the current request: what the principal of every authentication in Seatwise
 * offers. {@link Scopes} turns it into a {@link PartnerScope}.
 */
public interface SignedIn {

    UUID partnerId();

    String partnerName();

    /** Null for a token. */
    @Nullable
    UUID personId();

    /** A person's e-mail or a token's name. */
    String actor();

    Role role();

    /** For the role of an account manager: the lower-case e-mail whose customers are visible; else null. */
    @Nullable
    String assignedTo();
}
