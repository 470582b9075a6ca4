package io.seatwise.access.secondfactor;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.organisation.OrganisationIdentities;
import io.seatwise.access.passkeys.PasskeyRows;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonAccessChanged;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.throttle.SignInThrottle;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.key.InstallationKey;
import io.seatwise.base.key.Sealed;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The second factor of people: a code of an authenticator app, or one of ten recovery codes, each good once. */
@Service
public class SecondFactors {

    private final SecondFactorMode mode;
    private final SignInThrottle throttle;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyRows passkeys;
    private final OrganisationIdentities identities;
    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sealed sealed;

    SecondFactors(
            @Value("${seatwise.second-factor:required}") SecondFactorMode mode,
            @Value("${seatwise.demo:false}") boolean demo,
            SignInThrottle throttle,
            RecoveryCodes recoveryCodes,
            PasskeyRows passkeys,
            OrganisationIdentities identities,
            PersonRepository people,
            PartnerTransactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock,
            InstallationKey key) {
        this.sealed = new Sealed(key, "second-factor");
        this.mode = demo ? SecondFactorMode.OFF : mode;
        this.throttle = throttle;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.identities = identities;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this installation asks for; demo mode asks for none. */
    public SecondFactorMode mode() {
        return mode;
    }

    /** Whether this person has to prove or to set up a second factor after the password. */
    public boolean isNeeded(PersonKey person) {
        return switch (mode) {
            case REQUIRED -> true;
            case OPTIONAL -> isSetUp(person) || passkeys.exist(person);
            case OFF -> false;
        };
    }

    public boolean isSetUp(PersonKey person) {
        return secret(person).isPresent();
    }

    /** Whether the signed-in person has a second factor. */
    @PreAuthorize("isAuthenticated()")
    public boolean isSetUp(SignedInPerson me) {
        return isSetUp(key(me));
    }

    /**
     * Sets up an authenticator app by its first code, and returns the recovery codes, to be had this once. Replaces an
     * earlier app and earlier codes.
     *
     * @throws RefusedException when the code is wrong or codes were tried too often
     */
    public List<String> setUp(PersonKey person, String secret, String code) {
        reserve(person);
        OptionalLong step = TotpCodes.stepOf(secret, code, clock.instant());
        if (step.isEmpty()) {
            throw new RefusedException(Refusal.CODE_WRONG);
        }
        List<String> codes = RecoveryCodes.create();
        transactions.installation(() -> {
            delete(person);
            jdbc.sql("""
                            insert into second_factor (partner_id, person_id, secret, last_step, set_up_at)
                            values (:partner, :person, :secret, :step, :now)
                            """)
                    .param("partner", person.partnerId())
                    .param("person", person.personId())
                    .param("secret", sealed.seal(secret, person.personId().toString()))
                    .param("step", step.getAsLong())
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
            recoveryCodes.insert(person, codes);
            record(person, "second-factor.set-up", "");
            return true;
        });
        throttle.forgiveCodes(person);
        return codes;
    }

    /**
     * Sets up an app for the signed-in person, as at sign-in. This can wait while the storage is read-only; at sign-in it
     * cannot.
     */
    @PreAuthorize("isAuthenticated()")
    @RecentFactor
    public List<String> setUp(SignedInPerson me, String secret, String code) {
        transactions.requireWritable();
        return setUp(key(me), secret, code);
    }

    /**
     * Proves the second factor by a code of the app or a recovery code; each is good once.
     *
     * @throws RefusedException when it is wrong, used, or codes were tried too often
     */
    public void prove(PersonKey person, String code) {
        reserve(person);
        boolean right = transactions.installation(() -> useCode(person, code) || useRecoveryCode(person, code));
        if (!right) {
            transactions.installation(() -> {
                record(person, "second-factor.failed", "");
                return true;
            });
            throw new RefusedException(Refusal.CODE_WRONG);
        }
        throttle.forgiveCodes(person);
    }

    /** Deletes a person's app and passkeys, so that a new factor is set up at the next sign-in; ends open sessions. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public void reset(PartnerScope scope, PersonId personId) {
        PersonKey key = new PersonKey(scope.partnerId(), personId);
        transactions.run(scope, () -> {
            Person person = people.findById(key).orElseThrow(() -> new NotFoundException("person " + personId));
            delete(key);
            passkeys.deleteAll(key);
            identities.release(key);
            people.save(person.withRole(person.role()));
            audit.record(scope, "second-factor.reset", person.email(), "");
            events.publishEvent(new PersonAccessChanged(personId));
        });
    }

    /** Takes the signed-in person's own second factor away, where none is required. */
    @PreAuthorize("isAuthenticated()")
    @RecentFactor
    public void remove(SignedInPerson me) {
        if (mode == SecondFactorMode.REQUIRED) {
            throw new RefusedException(Refusal.SECOND_FACTOR_REQUIRED);
        }
        transactions.installationChange(() -> {
            delete(key(me));
            record(key(me), "second-factor.removed", "");
            return true;
        });
    }

    private boolean useCode(PersonKey person, String code) {
        Optional<String> secret = secret(person);
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : TotpCodes.stepOf(secret.get(), code, clock.instant());
        return step.isPresent()
                && jdbc.sql("""
                                update second_factor
                                set last_step = :step
                                where partner_id = :partner
                                    and person_id = :person
                                    and last_step < :step
                                """)
                                .param("step", step.getAsLong())
                                .param("partner", person.partnerId())
                                .param("person", person.personId())
                                .update()
                        == 1;
    }

    private Optional<String> secret(PersonKey person) {
        return transactions.installation(() -> jdbc.sql("""
                        select secret
                        from second_factor
                        where partner_id = :partner
                            and person_id = :person
                        """)
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .query(String.class)
                .optional()
                .map(stored -> opened(person, stored)));
    }

    /** A secret of a version that kept it as it is, is sealed at its first use. */
    private String opened(PersonKey person, String stored) {
        String place = person.personId().toString();
        if (Sealed.isSealed(stored)) {
            return sealed.open(stored, place);
        }
        jdbc.sql("update second_factor set secret = :sealed where partner_id = :partner and person_id = :person")
                .param("sealed", sealed.seal(stored, place))
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .update();
        return stored;
    }

    private boolean useRecoveryCode(PersonKey person, String code) {
        boolean used = recoveryCodes.use(person, code);
        if (used) {
            record(person, "second-factor.recovery-code", "");
        }
        return used;
    }

    private void delete(PersonKey person) {
        recoveryCodes.deleteAll(person);
        jdbc.sql("delete from second_factor where partner_id = :partner and person_id = :person")
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .update();
    }

    private void record(PersonKey person, String action, String detail) {
        people.findById(person)
                .ifPresent(known -> audit.record(
                        person.partnerId(),
                        Actor.person(person.personId(), known.email()),
                        action,
                        known.email(),
                        detail));
    }

    private void reserve(PersonKey person) {
        Optional<Duration> wait = throttle.reserveCode(person);
        if (wait.isPresent()) {
            throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
        }
    }

    private static PersonKey key(SignedInPerson me) {
        return new PersonKey(me.partnerId(), me.personId());
    }
}
