package io.seatwise.access.people;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.credentials.PasswordHashing;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.sessions.PersonSessions;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.throttle.SignInAttempt;
import io.seatwise.access.throttle.SignInThrottle;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** What the signed-in person, of whatever role, sets for themselves. */
@Service
public class Profiles {

    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final PersonSessions sessions;
    private final PersonChanges changes;

    Profiles(
            PersonRepository people,
            PartnerTransactions transactions,
            PasswordHashing hashing,
            SignInThrottle throttle,
            PersonSessions sessions,
            PersonChanges changes) {
        this.changes = changes;
        this.people = people;
        this.transactions = transactions;
        this.hashing = hashing;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @PreAuthorize("isAuthenticated()")
    public Profile of(SignedInPerson me) {
        Person person = find(me);
        return new Profile(
                person.email(),
                person.name(),
                person.role(),
                me.partnerName(),
                person.language(),
                person.preferences().colorScheme());
    }

    /** @throws RefusedException when the name is missing or too long */
    @PreAuthorize("isAuthenticated()")
    public void rename(SignedInPerson me, String name) {
        String checked = Provisioning.checkedName(name);
        transactions.installationChange(() -> people.save(find(me).withName(checked)));
    }

    @PreAuthorize("isAuthenticated()")
    public void prefer(SignedInPerson me, @Nullable String language, @Nullable String colorScheme) {
        transactions.installationChange(() -> people.save(find(me).withPreferences(language, colorScheme)));
    }

    /**
     * Sets another password. All other sessions of the person end; this one goes on.
     *
     * @throws RefusedException when the current password is wrong, tried too often, or the new one not acceptable
     */
    @PreAuthorize("isAuthenticated()")
    public void changePassword(SignedInPerson me, String current, String wanted) {
        Person person = find(me);
        SignInAttempt attempt = SignInAttempt.current(person.email(), ClientAddress.orUnknown());
        if (throttle.reserve(attempt).isPresent()) {
            throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
        }
        if (!hashing.matches(current, person.passwordHash())) {
            throttle.failed(me.partnerId(), person.email(), "password.change-failed", "Wrong current password");
            throw new RefusedException(Refusal.PASSWORD_WRONG);
        }
        throttle.succeeded(attempt);
        String hash = hashing.hashChosen(wanted, person.email(), person.name(), me.partnerName());
        Person changed =
                transactions.installationChange(() -> changes.saveOwn(person.withPassword(hash), "password.changed"));
        goOn(me, changed.accessVersion());
    }

    /** The session's own context gets the new access version; the others hold the old one and end. */
    private void goOn(SignedInPerson me, long accessVersion) {
        sessions.goOn(me, accessVersion);
        SignedInPerson renewed = me.withAccessVersion(accessVersion);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities()));
    }

    private Person find(SignedInPerson me) {
        PersonId id = me.personId();
        return transactions.installation(() -> people.findById(new PersonKey(me.partnerId(), id))
                .orElseThrow(() -> new NotFoundException("person " + id)));
    }
}
