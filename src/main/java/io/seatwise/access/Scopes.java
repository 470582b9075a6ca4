package io.seatwise.access;

import io.seatwise.ids.PartnerId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** The one place where a {@link PartnerScope} is made: from the signed-in person or token, or for a job. */
@Component
public class Scopes {

    /**
     * Returns the scope of the person or token behind this request.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     * @throws AccessDeniedException for an operator, who sees no partner's data
     */
    public PartnerScope current() {
        return SignedIn.current()
                .map(this::of)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** The scope of this person or token. */
    public PartnerScope of(SignedIn signedIn) {
        if (signedIn.role() == Role.OPERATOR) {
            throw new AccessDeniedException("An operator sees no partner's data");
        }
        return new PartnerScope(
                signedIn.partnerId(),
                signedIn.partnerName(),
                signedIn.who(),
                signedIn.role(),
                signedIn.seesMoney(),
                signedIn.role() == Role.ACCOUNT_MANAGER ? assignedTo(signedIn) : null);
    }

    /** A token of this role without a person sees what is assigned to nobody's address: nothing. */
    private static String assignedTo(SignedIn signedIn) {
        String email = signedIn.assignedTo();
        return email == null ? PartnerScope.NOBODY : email;
    }

    /** The scope of a background job that works on a whole partner, on behalf of {@code actor}. */
    public PartnerScope forJob(PartnerId partnerId, String partnerName, String actor) {
        return new PartnerScope(partnerId, partnerName, Actor.job(actor), Role.PARTNER_ADMIN, true, null);
    }
}
