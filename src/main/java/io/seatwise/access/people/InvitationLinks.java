package io.seatwise.access.people;

import io.seatwise.access.Links;
import io.seatwise.access.credentials.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues the links of people who set a password, one per person and for {@link #VALID}, and finds those still valid. */
@Component
public class InvitationLinks {

    public static final Duration VALID = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final Links links;
    private final InvitationMail mail;
    private final Clock clock;

    InvitationLinks(InvitationRepository invitations, Links links, InvitationMail mail, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
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

    /** Finds the invitation with this secret, in the caller's transaction; empty when it is unknown, used or too old. */
    Optional<Invitation> find(String secret) {
        return invitations
                .findBySecretInInstallation(Secrets.fingerprint(secret))
                .filter(invitation -> invitation.expiresAt().isAfter(now()));
    }

    void delete(Invitation invitation) {
        invitations.delete(invitation);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
