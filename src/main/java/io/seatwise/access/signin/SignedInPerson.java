package io.seatwise.access.signin;

import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import io.seatwise.access.people.Person;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.SessionId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a person's session. It holds no password.
 *
 * @param partner whose person it is
 * @param access what the person may do
 * @param session the session, and when its person proved who they are
 */
public record SignedInPerson(
        Partner partner, PersonId personId, String email, String name, Access access, Session session)
        implements SignedIn, UserDetails {

    /** The partner of a person. */
    public record Partner(PartnerId id, String name) implements Serializable {}

    /**
     * What a person may do in a session.
     *
     * @param seesMoney whether prices and amounts may be seen
     * @param version says under which role, state and password the session was made
     */
    public record Access(Role role, boolean seesMoney, long version) implements Serializable {

        /** Creates the access of a role, with the role's right to see money. */
        public Access(Role role) {
            this(role, role.seesMoney(), 0);
        }

        /** What this person may do now. */
        public static Access of(Person person) {
            return new Access(person.role(), person.maySeeMoney(), person.accessVersion());
        }
    }

    /**
     * A session of a person.
     *
     * @param id names it in the person's list; null for a job that acts as the person
     * @param signedInAt when it began
     * @param provenAt when the person last proved a factor in it
     * @param byOrganisation whether the person's organisation proved all factors, so that it proves them again
     */
    public record Session(@Nullable SessionId id, Instant signedInAt, Instant provenAt, boolean byOrganisation)
            implements Serializable {}

    /** Outside a session of the person's own. */
    public SignedInPerson(
            Partner partner, PersonId personId, String email, String name, Access access, Instant signedInAt) {
        this(partner, personId, email, name, access, new Session(null, signedInAt, signedInAt, false));
    }

    @Override
    public PartnerId partnerId() {
        return partner.id();
    }

    @Override
    public String partnerName() {
        return partner.name();
    }

    @Override
    public Role role() {
        return access.role();
    }

    @Override
    public boolean seesMoney() {
        return access.seesMoney();
    }

    /** Says under which role, state and password the session was made. */
    public long accessVersion() {
        return access.version();
    }

    public @Nullable SessionId sessionId() {
        return session.id();
    }

    public Instant signedInAt() {
        return session.signedInAt();
    }

    public Instant provenAt() {
        return session.provenAt();
    }

    public boolean byOrganisation() {
        return session.byOrganisation();
    }

    public SignedInPerson withAccessVersion(long version) {
        return new SignedInPerson(partner, personId, email, name, new Access(role(), seesMoney(), version), session);
    }

    public SignedInPerson withProof(Instant at) {
        return in(new Session(session.id(), session.signedInAt(), at, session.byOrganisation()));
    }

    /** The same person in another session. */
    public SignedInPerson in(Session other) {
        return new SignedInPerson(partner, personId, email, name, access, other);
    }

    @Override
    public String actor() {
        return email;
    }

    @Override
    public @Nullable String assignedTo() {
        return role() == Role.ACCOUNT_MANAGER ? email : null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role().authority()));
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
