package io.seatwise.access.secondfactor;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.passkeys.PasskeyRows;
import io.seatwise.access.people.PersonChanges;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.throttle.SignInThrottle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The second factor of people: a code of an authenticator app, or one of ten recovery codes, each good once. */
@Service
public class SecondFactors {

    private final SecondFactorMode mode;
    private final SignInThrottle throttle;
    private final PasskeyRows passkeys;
    private final PartnerTransactions transactions;
    private final AuthenticatorApps apps;
    private final PersonChanges changes;

    SecondFactors(
            Environment settings,
            SignInThrottle throttle,
            AuthenticatorApps apps,
            PasskeyRows passkeys,
            PartnerTransactions transactions,
            PersonChanges changes) {
        this.changes = changes;
        this.apps = apps;
        this.mode = SecondFactorMode.of(settings);
        this.throttle = throttle;
        this.passkeys = passkeys;
        this.transactions = transactions;
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
        return apps.isSetUp(person);
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
        OptionalLong step = apps.stepOf(secret, code);
        if (step.isEmpty()) {
            throw new RefusedException(Refusal.CODE_WRONG);
        }
        List<String> codes = transactions.installation(() -> {
            List<String> fresh = apps.replace(person, secret, step.getAsLong());
            changes.note(person, "second-factor.set-up");
            return fresh;
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
        boolean right = transactions.installation(() -> apps.use(person, code) || useRecoveryCode(person, code));
        if (!right) {
            transactions.installation(() -> {
                changes.note(person, "second-factor.failed");
                return true;
            });
            throw new RefusedException(Refusal.CODE_WRONG);
        }
        throttle.forgiveCodes(person);
    }

    /** Takes the signed-in person's own second factor away, where none is required. */
    @PreAuthorize("isAuthenticated()")
    @RecentFactor
    public void remove(SignedInPerson me) {
        if (mode == SecondFactorMode.REQUIRED) {
            throw new RefusedException(Refusal.SECOND_FACTOR_REQUIRED);
        }
        transactions.installationChange(() -> {
            apps.delete(key(me));
            changes.note(key(me), "second-factor.removed");
            return true;
        });
    }

    private boolean useRecoveryCode(PersonKey person, String code) {
        boolean used = apps.useRecoveryCode(person, code);
        if (used) {
            changes.note(person, "second-factor.recovery-code");
        }
        return used;
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
