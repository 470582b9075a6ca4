package io.seatwise.access.partners;

import io.seatwise.access.Links;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * The first set-up of an empty installation: the log contains a link, valid once and until the next start, that
 * makes the first partner and its administrator. Runs after the bootstrap file and the demo.
 */
@Service
@Order(Ordered.LOWEST_PRECEDENCE)
public class Setup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final Provisioning provisioning;
    private final Links links;
    private volatile @Nullable String fingerprint;

    Setup(Provisioning provisioning, Links links) {
        this.provisioning = provisioning;
        this.links = links;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!provisioning.hasPartners()) {
            LOG.warn("Nobody can sign in yet. Set up the first partner, once, at {}", links.to("/setup/" + open()));
        }
    }

    /** Whether this secret is the one in the log and still unused. */
    public boolean isOpen(String secret) {
        return Secrets.fingerprint(secret).equals(fingerprint) && !provisioning.hasPartners();
    }

    /**
     * Makes the first partner and its administrator, uses the link up, and returns the administrator.
     *
     * @throws RefusedException when the link is used or an entry is not acceptable; the link then stays
     */
    public synchronized Person complete(
            String secret, String partner, @Nullable String mpnId, String name, String email, String password) {
        if (!isOpen(secret)) {
            throw new RefusedException(Refusal.LINK_INVALID);
        }
        Person administrator = provisioning.atOnce(() -> provisioning.addPerson(
                provisioning.addPartner(partner, mpnId == null || mpnId.isBlank() ? null : mpnId.strip()),
                email,
                name,
                Role.PARTNER_ADMIN,
                password));
        fingerprint = null;
        return administrator;
    }

    /** A new secret; an older one stops working. */
    String open() {
        String secret = Secrets.link();
        fingerprint = Secrets.fingerprint(secret);
        return secret;
    }
}
