package io.seatwise.access.passkeys;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.secondfactor.SecondFactorMode;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.NotFoundException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;

/** The passkeys of the signed-in person. */
@Service
public class Passkeys {

    /** Passkeys that a person may have. */
    public static final int AT_MOST = 20;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 100;

    private final PasskeyRows rows;
    private final PasskeyCeremonies ceremonies;
    private final SecondFactors factors;
    private final AuditLog audit;
    private final PartnerTransactions transactions;

    Passkeys(
            PasskeyRows rows,
            PasskeyCeremonies ceremonies,
            SecondFactors factors,
            AuditLog audit,
            PartnerTransactions transactions) {
        this.transactions = transactions;
        this.rows = rows;
        this.ceremonies = ceremonies;
        this.factors = factors;
        this.audit = audit;
    }

    /** The person's passkeys, the newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<Passkey> list(SignedInPerson me) {
        return rows.list(key(me));
    }

    /**
     * Asks the browser for a new passkey.
     *
     * @throws RefusedException when the person has too many
     */
    @PreAuthorize("isAuthenticated()")
    @RecentFactor
    public PasskeyChallenge<PublicKeyCredentialCreationOptions> askForNew(SignedInPerson me) {
        requireRoom(me);
        return ceremonies.askForNew(key(me));
    }

    /**
     * Adds the passkey that the browser answered with. A challenge exists only after a recent factor.
     *
     * @throws RefusedException when the answer is not right or the name is missing
     */
    @PreAuthorize("isAuthenticated()")
    public void add(
            SignedInPerson me,
            PasskeyChallenge<PublicKeyCredentialCreationOptions> challenge,
            String name,
            String answer) {
        String wanted = name(name);
        requireRoom(me);
        ceremonies.add(challenge, wanted, answer);
        record(me, "passkey.added", wanted);
    }

    /** @throws NotFoundException for anybody else's passkey */
    @PreAuthorize("isAuthenticated()")
    public void rename(SignedInPerson me, PasskeyId passkey, String name) {
        String wanted = name(name);
        if (!rows.rename(key(me), passkey, wanted)) {
            throw new NotFoundException("passkey " + passkey);
        }
        record(me, "passkey.renamed", wanted);
    }

    /**
     * Removes one of the person's passkeys.
     *
     * @throws NotFoundException for anybody else's passkey
     * @throws RefusedException when it is the only second factor of a person who needs one
     */
    @PreAuthorize("isAuthenticated()")
    @RecentFactor
    public void remove(SignedInPerson me, PasskeyId passkey) {
        Passkey known = list(me).stream()
                .filter(each -> each.passkeyId().equals(passkey))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("passkey " + passkey));
        if (factors.mode() == SecondFactorMode.REQUIRED && !factors.isSetUp(key(me)) && rows.count(key(me)) == 1) {
            throw new RefusedException(Refusal.SECOND_FACTOR_REQUIRED);
        }
        if (rows.delete(key(me), passkey)) {
            record(me, "passkey.removed", known.name());
        }
    }

    /** While the storage is read-only, a further passkey waits: its person has signed in without it. */
    private void requireRoom(SignedInPerson me) {
        transactions.requireWritable();
        if (rows.count(key(me)) >= AT_MOST) {
            throw new RefusedException(Refusal.PASSKEYS_TOO_MANY);
        }
    }

    private static String name(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw new RefusedException(Refusal.NAME_MISSING);
        }
        return wanted;
    }

    private void record(SignedInPerson me, String action, String detail) {
        audit.record(me.partnerId(), Actor.person(me.personId(), me.email()), action, me.email(), detail);
    }

    private static PersonKey key(SignedInPerson me) {
        return new PersonKey(me.partnerId(), me.personId());
    }
}
