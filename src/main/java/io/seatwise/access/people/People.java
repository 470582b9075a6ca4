package io.seatwise.access.people;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The people of a partner, administered by the partner. A change of role or state takes effect at once: open sessions
 * of that person end. The last active administrator can be neither disabled nor demoted.
 */
@Service
public class People {

    private final PersonRepository people;
    private final InvitationLinks invitations;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final PersonChanges changes;

    People(
            PersonRepository people,
            InvitationLinks invitations,
            PartnerTransactions transactions,
            AuditLog audit,
            PersonChanges changes,
            Clock clock) {
        this.changes = changes;
        this.people = people;
        this.invitations = invitations;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<PersonRow> list(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> people.findAllOfPartner(scope.partnerId()).stream()
                        .map(PersonRow::of)
                        .toList());
    }

    /** Whom customers can be assigned to, by name; disabled people are left out. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PersonName> accountManagers(PartnerScope scope) {
        return withRole(scope, Role.ACCOUNT_MANAGER);
    }

    /** The people of the training team, by name. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PersonName> trainers(PartnerScope scope) {
        return withRole(scope, Role.TRAINING);
    }

    /** The names of all of the partner's people by lower-case e-mail, disabled ones included. */
    @PreAuthorize(Roles.CAN_READ)
    public Map<String, String> names(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> people.findAllOfPartner(scope.partnerId()).stream()
                        .collect(Collectors.toMap(
                                person -> person.email().toLowerCase(Locale.ROOT), Person::name, (one, other) -> one)));
    }

    private List<PersonName> withRole(PartnerScope scope, Role role) {
        return transactions.read(
                scope,
                () -> people.findAllOfPartner(scope.partnerId()).stream()
                        .filter(person -> person.role() == role && person.state() != PersonState.DISABLED)
                        .map(person -> new PersonName(person.email(), person.name()))
                        .toList());
    }

    /** Who can be given work, by name: everybody of the partner who is not disabled. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PersonName> colleagues(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> people.findAllOfPartner(scope.partnerId()).stream()
                        .filter(person -> person.state() != PersonState.DISABLED)
                        .map(person -> new PersonName(person.email(), person.name()))
                        .toList());
    }

    /**
     * Adds a person who then sets a password by the link returned.
     *
     * @throws RefusedException when e-mail, name or role are not acceptable
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public InvitationLink invite(PartnerScope scope, String email, String name, Role role) {
        requirePartnerRole(role);
        Person person = Person.invited(
                scope.partnerId(),
                Emails.checked(email),
                Provisioning.checkedName(name),
                role,
                clock.instant().atOffset(ZoneOffset.UTC));
        try {
            InvitationLink link = transactions.write(scope, () -> {
                people.save(person);
                audit.record(scope, "person.invited", person.email(), "Role " + role);
                return invitations.issue(person);
            });
            return invitations.mailed(person, scope.partnerName(), link);
        } catch (DuplicateKeyException exception) {
            throw new RefusedException(Refusal.EMAIL_TAKEN);
        }
    }

    /** A new link, for an invitation that got lost or a password that was forgotten; an older link stops working. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public InvitationLink newLink(PartnerScope scope, PersonId personId) {
        Person[] found = new Person[1];
        InvitationLink link = transactions.write(scope, () -> {
            Person person = find(scope, personId);
            found[0] = person;
            audit.record(scope, "person.link-renewed", person.email(), "");
            return invitations.issue(person);
        });
        return invitations.mailed(found[0], scope.partnerName(), link);
    }

    /** @throws RefusedException for the last active administrator */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void changeRole(PartnerScope scope, PersonId personId, Role role) {
        requirePartnerRole(role);
        change(scope, personId, "person.role-changed", "Role " + role, person -> person.withRole(role));
    }

    /** Lets a person see prices and amounts, or not, whatever the role. A later change of role takes it back. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void changeMoney(PartnerScope scope, PersonId personId, boolean seesMoney) {
        change(
                scope,
                personId,
                "person.money-changed",
                seesMoney ? "May see money" : "May not see money",
                person -> person.withMoney(seesMoney));
    }

    /** @throws RefusedException for the last active administrator */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void disable(PartnerScope scope, PersonId personId) {
        change(scope, personId, "person.disabled", "", person -> person.withState(PersonState.DISABLED));
    }

    /** Lets a disabled person in again, or back to being invited when no password was ever set. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void enable(PartnerScope scope, PersonId personId) {
        change(
                scope,
                personId,
                "person.enabled",
                "",
                person -> person.withState(person.passwordHash() == null ? PersonState.INVITED : PersonState.ACTIVE));
    }

    private void change(
            PartnerScope scope, PersonId personId, String action, String detail, UnaryOperator<Person> step) {
        try {
            transactions.run(scope, () -> {
                people.lockPartner(scope.partnerId());
                Person before = find(scope, personId);
                Person after = step.apply(before);
                if (after.role() == before.role()
                        && after.state() == before.state()
                        && after.maySeeMoney() == before.maySeeMoney()) {
                    return;
                }
                boolean wasAdministrator = isActiveAdministrator(before);
                if (wasAdministrator
                        && !isActiveAdministrator(after)
                        && people.countActive(scope.partnerId(), Role.PARTNER_ADMIN.name()) <= 1) {
                    throw new RefusedException(Refusal.LAST_ADMIN);
                }
                changes.save(scope, after, action, detail);
            });
        } catch (OptimisticLockingFailureException exception) {
            throw new RefusedException(Refusal.CHANGED_MEANWHILE);
        }
    }

    private Person find(PartnerScope scope, PersonId personId) {
        return people.findById(new PersonKey(scope.partnerId(), personId))
                .orElseThrow(() -> new NotFoundException("person " + personId));
    }

    private static boolean isActiveAdministrator(Person person) {
        return person.role() == Role.PARTNER_ADMIN && person.state() == PersonState.ACTIVE;
    }

    private static void requirePartnerRole(Role role) {
        if (role == Role.OPERATOR) {
            throw new RefusedException(Refusal.ROLE_NOT_ALLOWED);
        }
    }
}
