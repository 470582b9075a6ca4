package io.seatwise.access.secondfactor;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.access.organisation.OrganisationIdentities;
import io.seatwise.access.passkeys.PasskeyRows;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonChanges;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Removes the second factor of a person who has lost it, so that the person can set up a new one. */
@Service
public class FactorReset {

    private final AuthenticatorApps apps;
    private final PasskeyRows passkeys;
    private final OrganisationIdentities identities;
    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final PersonChanges changes;

    FactorReset(
            AuthenticatorApps apps,
            PasskeyRows passkeys,
            OrganisationIdentities identities,
            PersonRepository people,
            PartnerTransactions transactions,
            PersonChanges changes) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.identities = identities;
        this.people = people;
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Deletes a person's app and passkeys, so that a new factor is set up at the next sign-in; ends open sessions. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void reset(PartnerScope scope, PersonId personId) {
        PersonKey key = new PersonKey(scope.partnerId(), personId);
        transactions.run(scope, () -> {
            Person person = people.findById(key).orElseThrow(() -> new NotFoundException("person " + personId));
            apps.delete(key);
            passkeys.deleteAll(key);
            identities.release(key);
            changes.save(scope, person.withRole(person.role()), "second-factor.reset", "");
        });
    }
}
