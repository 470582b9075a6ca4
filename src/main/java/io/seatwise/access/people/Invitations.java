package io.seatwise.access.people;

import io.seatwise.access.Links;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.credentials.PasswordHashing;
import io.seatwise.access.credentials.PasswordPolicy;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Links by which a person sets a password without being signed in: an invitation, or a way back for somebody who forgot
 * theirs. One per person, good once and for {@link #VALID}.
 */
@Service
public class Invitations {

    public static final Duration VALID = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final Provisioning provisioning;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final AuditLog audit;
    private final Links links;
    private final InvitationMail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            PersonRepository people,
            PartnerTransactions transactions,
            Provisioning provisioning,
            PasswordPolicy policy,
            PasswordHashing hashing,
            AuditLog audit,
            Links links,
            InvitationMail mail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.transactions = transactions;
        this.provisioning = provisioning;
        this.policy = policy;
        this.hashing = hashing;
        this.audit = audit;
        this.links = links;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
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
        policy.check(password, invitee.email(), invitee.name(), invitee.partner())
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        String hash = hashing.hash(password);
        return transactions.installationChange(() -> {
            Invitation invitation = valid(secret).orElseThrow(() -> new RefusedException(Refusal.LINK_INVALID));
            Person person = people.findById(invitation.key()).orElseThrow();
            Person active = people.save(person.withPassword(hash));
            invitations.delete(invitation);
            audit.record(person.key().partnerId(), person.email(), "person.invitation-accepted", person.email(), "");
            events.publishEvent(new PersonAccessChanged(person.key().personId()));
            return active;
        });
    }

    /** A new link for this person, in the caller's transaction; an older one stops working. */
    public InvitationLink issue(Person person) {
        String secret = Secrets.link();
        String hash = Secrets.fingerprint(secret);
        OffsetDateTime expiry = now().plus(VALID);
        invitations.save(invitations
                .findById(person.key())
                .map(old -> old.renewed(hash, expiry))
                .orElseGet(() -> new Invitation(person.key(), hash, expiry, null)));
        return new InvitationLink(person.email(), links.to("/invitation/" + secret), expiry.toInstant(), false);
    }

    /** Sends the link by e-mail where that is possible; after the transaction, because mail cannot be taken back. */
    public InvitationLink mailed(Person person, String partner, InvitationLink link) {
        boolean sent = mail.send(person, partner, link.url(), link.expiresAt());
        return new InvitationLink(link.email(), link.url(), link.expiresAt(), sent);
    }

    private Optional<Invitation> valid(String secret) {
        return invitations
                .findBySecretInInstallation(Secrets.fingerprint(secret))
                .filter(invitation -> invitation.expiresAt().isAfter(now()))
                .filter(invitation -> people.findById(invitation.key())
                        .filter(person -> person.state() != PersonState.DISABLED)
                        .isPresent());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
