package io.seatwise.access.people;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.credentials.PasswordHashing;
import io.seatwise.access.partners.Provisioning;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Lets a person set a password by a link without being signed in: an invitation, or a way back for somebody who forgot
 * theirs. A link is good once.
 */
@Service
public class Invitations {

    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final Provisioning provisioning;
    private final PasswordHashing hashing;
    private final InvitationLinks links;
    private final PersonChanges changes;

    Invitations(
            InvitationLinks links,
            PersonRepository people,
            PartnerTransactions transactions,
            Provisioning provisioning,
            PasswordHashing hashing,
            PersonChanges changes) {
        this.changes = changes;
        this.links = links;
        this.people = people;
        this.transactions = transactions;
        this.provisioning = provisioning;
        this.hashing = hashing;
    }

    /** Whom a link is for. */
    public record Invitee(String email, String name, String partner) {}

    /** Whom this secret is for; empty when it is unknown, used or too old. */
    public Optional<Invitee> find(String secret) {
        return transactions.installation(() -> valid(secret)
                .flatMap(invitation -> people.findById(invitation.key()))
                .map(person -> new Invitee(
                        person.email(),
                        person.name(),
                        provisioning.partnerName(person.key().partnerId()).orElse(""))));
    }

    /**
     * Sets the password, uses the link up, and returns the person, who goes on without typing the password again.
     *
     * @throws RefusedException when the link is not valid any more or the password is not acceptable; the link stays
     */
    public Person accept(String secret, String password) {
        Invitee invitee = find(secret).orElseThrow(() -> new RefusedException(Refusal.LINK_INVALID));
        String hash = hashing.hashChosen(password, invitee.email(), invitee.name(), invitee.partner());
        return transactions.installationChange(() -> {
            Invitation invitation = valid(secret).orElseThrow(() -> new RefusedException(Refusal.LINK_INVALID));
            Person person = people.findById(invitation.key()).orElseThrow();
            Person active = changes.saveOwn(person.withPassword(hash), "person.invitation-accepted");
            links.delete(invitation);
            return active;
        });
    }

    private Optional<Invitation> valid(String secret) {
        return links.find(secret)
                .filter(invitation -> people.findById(invitation.key())
                        .filter(person -> person.state() != PersonState.DISABLED)
                        .isPresent());
    }
}
