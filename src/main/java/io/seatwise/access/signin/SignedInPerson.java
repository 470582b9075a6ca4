package io.seatwise.access.signin;

import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a person's session. It holds no password; {@code accessVersion} says under which role, state and
 * password the session was made.
 *
 * @param sessionId names the session in the person's list; null for a job that acts as the person
 * @param provenAt when the person last proved a factor
 */
public record SignedInPerson(
        UUID partnerId,
        String partnerName,
        UUID personId,
        String email,
        String name,
        Role role,
        boolean seesMoney,
        long accessVersion,
        Instant signedInAt,
        @Nullable UUID sessionId,
        Instant provenAt)
        implements SignedIn, UserDetails {

    /** With the right to see money that the role has. */
    public SignedInPerson(
            UUID partnerId,
            String partnerName,
            UUID personId,
            String email,
            String name,
            Role role,
            long accessVersion,
            Instant signedInAt) {
        this(partnerId, partnerName, personId, email, name, role, role.seesMoney(), accessVersion, signedInAt);
    }

    /** Outside a session of the person's own. */
    public SignedInPerson(
            UUID partnerId,
            String partnerName,
            UUID personId,
            String email,
            String name,
            Role role,
            boolean seesMoney,
            long accessVersion,
            Instant signedInAt) {
        this(
                partnerId,
                partnerName,
                personId,
                email,
                name,
                role,
                seesMoney,
                accessVersion,
                signedInAt,
                null,
                signedInAt);
    }

    public SignedInPerson withAccessVersion(long version) {
        return new SignedInPerson(
                partnerId,
                partnerName,
                personId,
                email,
                name,
                role,
                seesMoney,
                version,
                signedInAt,
                sessionId,
                provenAt);
    }

    public SignedInPerson withProof(Instant at) {
        return new SignedInPerson(
                partnerId,
                partnerName,
                personId,
                email,
                name,
                role,
                seesMoney,
                accessVersion,
                signedInAt,
                sessionId,
                at);
    }

    @Override
    public String actor() {
        return email;
    }

    @Override
    public @Nullable String assignedTo() {
        return role == Role.ACCOUNT_MANAGER ? email : null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return email;
    }
}
