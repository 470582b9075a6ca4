package io.seatwise.access.organisation;

import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the people of a partner sign in with their organisation.
 *
 * @param domains the domains of e-mail addresses that are accepted, in lower case
 * @param groups the role that each group gives
 * @param createsPeople whether a person who is not known yet is added at the first sign-in
 */
public record OrganisationSettings(
        Provider provider,
        Claims claims,
        Set<String> domains,
        Map<String, Role> groups,
        boolean createsPeople,
        Local local) {

    /**
     * The identity provider.
     *
     * @param issuer its address, exactly as its tokens name it
     */
    public record Provider(String issuer, String clientId) {}

    /** The claims of an ID token that hold the e-mail address and the groups. */
    public record Claims(String email, String groups) {}

    /**
     * Who may still use a password or a passkey.
     *
     * @param administratorId the person for {@link LocalSignIn#ONE_ADMINISTRATOR}; else null
     */
    public record Local(LocalSignIn who, @Nullable PersonId administratorId) {}

    /** The role of a person in these groups: of several the one that may most. Empty where no group gives one. */
    public Optional<Role> roleOf(Collection<String> memberOf) {
        return memberOf.stream().map(groups::get).filter(role -> role != null).min(Role::compareTo);
    }

    /** Whether an address ends with one of the domains. */
    public boolean accepts(String email) {
        return domains.contains(email.substring(email.lastIndexOf('@') + 1));
    }

    /** Whether a sign-in that worked with the other settings says nothing about these. */
    boolean needsTestAfter(OrganisationSettings before) {
        return !provider.equals(before.provider) || !claims.equals(before.claims);
    }
}
