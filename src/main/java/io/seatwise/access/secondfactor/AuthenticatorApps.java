package io.seatwise.access.secondfactor;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.people.PersonKey;
import io.seatwise.base.key.InstallationKey;
import io.seatwise.base.key.Sealed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authenticator apps of people, each with its recovery codes. Changes run in the caller's transaction. */
@Repository
class AuthenticatorApps {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final RecoveryCodes recoveryCodes;
    private final Clock clock;
    private final Sealed sealed;

    AuthenticatorApps(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            RecoveryCodes recoveryCodes,
            Clock clock,
            InstallationKey key) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.recoveryCodes = recoveryCodes;
        this.clock = clock;
        this.sealed = new Sealed(key, "second-factor");
    }

    boolean isSetUp(PersonKey person) {
        return secret(person).isPresent();
    }

    /** The time step that this code belongs to, if it is right at this moment. */
    OptionalLong stepOf(String secret, String code) {
        return TotpCodes.stepOf(secret, code, clock.instant());
    }

    /** Stores an app in place of an earlier one, and returns its new recovery codes. */
    List<String> replace(PersonKey person, String secret, long step) {
        List<String> codes = RecoveryCodes.create();
        delete(person);
        jdbc.sql("""
                        insert into second_factor (partner_id, person_id, secret, last_step, set_up_at)
                        values (:partner, :person, :secret, :step, :now)
                        """)
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .param("secret", sealed.seal(secret, person.personId().toString()))
                .param("step", step)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        recoveryCodes.insert(person, codes);
        return codes;
    }

    /** Takes a code of the app, which cannot be used again; returns whether it is right. */
    boolean use(PersonKey person, String code) {
        Optional<String> secret = secret(person);
        OptionalLong step = secret.isEmpty() ? OptionalLong.empty() : stepOf(secret.get(), code);
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

    /** Takes a recovery code, which cannot be used again; returns whether the person had it. */
    boolean useRecoveryCode(PersonKey person, String code) {
        return recoveryCodes.use(person, code);
    }

    void delete(PersonKey person) {
        recoveryCodes.deleteAll(person);
        jdbc.sql("delete from second_factor where partner_id = :partner and person_id = :person")
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .update();
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
}
