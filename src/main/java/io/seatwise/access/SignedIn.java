package io.seatwise.access;

import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person or token behind the current request: what the principal of every authentication in Seatwise
 * offers. {@link Scopes} turns it into a {@link PartnerScope}.
 */
public interface SignedIn {

    /** Finds who is signed in behind the current request; empty where nobody is. */
    static Optional<SignedIn> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(SignedIn::of);
    }

    /** Finds who signed in with this authentication; empty for one that is not of Seatwise. */
    static Optional<SignedIn> of(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    PartnerId partnerId();

    String partnerName();

    /** Null for a token. */
    @Nullable
    PersonId personId();

    /** A person's e-mail or a token's name, for reading; {@link #who()} says who it is. */
    String actor();

    /** Who acts, by kind and id. */
    default Actor who() {
        PersonId person = personId();
        return person == null ? Actor.job(actor()) : Actor.person(person, actor());
    }

    Role role();

    /** Whether prices and amounts may be seen: a person's own right, else that of the role. */
    default boolean seesMoney() {
        return role().seesMoney();
    }

    /** For the role of an account manager: the lower-case e-mail whose customers are visible; else null. */
    @Nullable
    String assignedTo();
}
