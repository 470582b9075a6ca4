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
        Instant signedInAt)
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
