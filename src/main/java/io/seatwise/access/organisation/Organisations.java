package io.seatwise.access.organisation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The settings by which a partner's people sign in with their organisation. They are switched on only after a trial has
 * worked, so that a wrong entry keeps nobody out.
 */
@Service
public class Organisations {

    private static final int LONGEST_LIST = 200;
    private static final int LONGEST_ISSUER = 300;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SECRET = 500;
    private static final Pattern DOMAIN = Pattern.compile("(?=.{1,253}$)[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_:./-]{1,60}");

    private final OrganisationRows rows;
    private final ProviderRegistrations registrations;
    private final ProviderAddress addresses;
    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final AuditLog audit;

    Organisations(
            OrganisationRows rows,
            ProviderRegistrations registrations,
            ProviderAddress addresses,
            PersonRepository people,
            PartnerTransactions transactions,
            AuditLog audit) {
        this.rows = rows;
        this.registrations = registrations;
        this.addresses = addresses;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Empty as long as nothing is set up. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public Optional<Organisation> find(PartnerScope scope) {
        return transactions.read(scope, () -> rows.find(scope.partnerId()));
    }

    /** The redirect URI to be registered with the provider. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public String answerAddress(PartnerScope scope) {
        return registrations.answerAddress(scope.partnerId());
    }

    /**
     * Stores the settings. What a trial with other settings has shown then no longer holds, and the sign-in is off until
     * the next one works.
     *
     * @param secret null to keep the stored one
     * @throws RefusedException where an entry is missing or not acceptable
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void save(PartnerScope scope, OrganisationSettings settings, @Nullable String secret) {
        check(settings, secret);
        PartnerId partner = scope.partnerId();
        transactions.run(scope, () -> {
            checkAdministrator(scope, settings.local());
            Optional<Organisation> before = rows.find(partner);
            if (before.isPresent()) {
                boolean stillTested =
                        secret == null && !settings.needsTestAfter(before.get().settings());
                rows.update(partner, settings, secret, stillTested);
            } else if (secret != null) {
                rows.insert(partner, settings, secret);
            } else {
                throw new RefusedException(Refusal.ORGANISATION_INCOMPLETE);
            }
            audit.record(scope, "settings.organisation", settings.provider().issuer(), summary(settings, secret));
        });
    }

    /** @throws RefusedException where no trial with these settings has worked */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void turnOn(PartnerScope scope) {
        transactions.run(scope, () -> {
            Organisation organisation = required(scope);
            if (organisation.testedAt() == null) {
                throw new RefusedException(Refusal.ORGANISATION_UNTESTED);
            }
            checkAdministrator(scope, organisation.settings().local());
            rows.enable(scope.partnerId(), true);
            record(scope, organisation, "Turned on");
        });
    }

    /** From then on everybody signs in with password or passkey again. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void turnOff(PartnerScope scope) {
        transactions.run(scope, () -> {
            Organisation organisation = required(scope);
            rows.enable(scope.partnerId(), false);
            record(scope, organisation, "Turned off");
        });
    }

    /** Deletes the settings with the secret. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void remove(PartnerScope scope) {
        transactions.run(scope, () -> {
            Organisation organisation = required(scope);
            rows.delete(scope.partnerId());
            record(scope, organisation, "Removed");
        });
    }

    private void check(OrganisationSettings settings, @Nullable String secret) {
        String issuer = settings.provider().issuer();
        String client = settings.provider().clientId();
        if (issuer.length() > LONGEST_ISSUER || !isPermitted(issuer)) {
            throw new RefusedException(Refusal.ORGANISATION_ADDRESS);
        }
        if (client.isBlank()
                || client.length() > LONGEST_VALUE
                || (secret != null && (secret.isBlank() || secret.length() > LONGEST_SECRET))
                || !CLAIM.matcher(settings.claims().email()).matches()
                || !CLAIM.matcher(settings.claims().groups()).matches()) {
            throw new RefusedException(Refusal.ORGANISATION_INCOMPLETE);
        }
        if (settings.domains().isEmpty()
                || settings.domains().size() > LONGEST_LIST
                || !settings.domains().stream()
                        .allMatch(domain -> DOMAIN.matcher(domain).matches())) {
            throw new RefusedException(Refusal.ORGANISATION_DOMAINS);
        }
        if (settings.groups().isEmpty()
                || settings.groups().size() > LONGEST_LIST
                || settings.groups().keySet().stream()
                        .anyMatch(group -> group.isBlank() || group.length() > LONGEST_VALUE)
                || settings.groups().containsValue(Role.OPERATOR)) {
            throw new RefusedException(Refusal.ORGANISATION_GROUPS);
        }
    }

    private boolean isPermitted(String issuer) {
        try {
            addresses.check(URI.create(issuer));
            return true;
        } catch (IOException | IllegalArgumentException refused) {
            return false;
        }
    }

    /** The one administrator who keeps a password must be able to use it. */
    private void checkAdministrator(PartnerScope scope, OrganisationSettings.Local local) {
        PersonId id = local.administratorId();
        boolean named = id != null
                && people.findById(new PersonKey(scope.partnerId(), id))
                        .filter(Organisations::isActiveAdministrator)
                        .isPresent();
        if (local.who() == LocalSignIn.ONE_ADMINISTRATOR ? !named : id != null) {
            throw new RefusedException(Refusal.ORGANISATION_ADMINISTRATOR);
        }
    }

    private static boolean isActiveAdministrator(Person person) {
        return person.role() == Role.PARTNER_ADMIN
                && person.state() == PersonState.ACTIVE
                && person.passwordHash() != null;
    }

    private Organisation required(PartnerScope scope) {
        return rows.find(scope.partnerId()).orElseThrow(() -> new NotFoundException("settings of the organisation"));
    }

    private void record(PartnerScope scope, Organisation organisation, String detail) {
        audit.record(
                scope,
                "settings.organisation",
                organisation.settings().provider().issuer(),
                detail);
    }

    private static String summary(OrganisationSettings settings, @Nullable String secret) {
        return "Domains " + String.join(", ", settings.domains()) + "; groups " + settings.groups() + "; passwords for "
                + settings.local().who()
                + (settings.createsPeople() ? "; adds people" : "")
                + (secret == null ? "" : "; new client secret");
    }
}
