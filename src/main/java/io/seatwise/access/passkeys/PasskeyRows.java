package io.seatwise.access.passkeys;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.people.PersonKey;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of passkeys, each of one person of one partner. */
@Component
public class PasskeyRows {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, PartnerTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A stored passkey with what checks its answers.
     *
     * @param transports the ways to the authenticator, with commas between them
     */
    record Row(
            PersonKey person,
            byte[] credentialId,
            byte[] publicKey,
            byte[] attestation,
            String transports,
            long signatureCount) {}

    /** Whether the person has a passkey. */
    public boolean exist(PersonKey person) {
        return count(person) > 0;
    }

    /** Deletes all passkeys of a person. */
    public void deleteAll(PersonKey person) {
        transactions.installation(
                () -> jdbc.sql("delete from passkey where partner_id = :partner and person_id = :person")
                        .params(keys(person))
                        .update());
    }

    int count(PersonKey person) {
        return transactions.installation(
                () -> jdbc.sql("select count(*) from passkey where partner_id = :partner and person_id = :person")
                        .params(keys(person))
                        .query(Integer.class)
                        .single());
    }

    List<Passkey> list(PersonKey person) {
        return transactions.installation(() -> jdbc.sql("""
                        select passkey_id, name, created_at, last_used_at
                        from passkey
                        where partner_id = :partner
                            and person_id = :person
                        order by created_at desc, passkey_id
                        """)
                .params(keys(person))
                .query((row, number) -> new Passkey(
                        PasskeyId.of(row, "passkey_id"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used_at", OffsetDateTime.class))))
                .list());
    }

    boolean rename(PersonKey person, PasskeyId passkey, String name) {
        return transactions.installationChange(() -> jdbc.sql("""
                        update passkey
                        set name = :name
                        where partner_id = :partner
                            and person_id = :person
                            and passkey_id = :passkey
                        """)
                        .params(keys(person))
                        .param("passkey", passkey)
                        .param("name", name)
                        .update()
                == 1);
    }

    boolean delete(PersonKey person, PasskeyId passkey) {
        return transactions.installationChange(() ->
                jdbc.sql("""
                        delete from passkey
                        where partner_id = :partner
                            and person_id = :person
                            and passkey_id = :passkey
                        """).params(keys(person)).param("passkey", passkey).update() == 1);
    }

    void insert(Row passkey, String name) {
        transactions.installation(() -> jdbc.sql("""
                        insert into passkey
                            (partner_id, person_id, passkey_id, name, credential_id, public_key, attestation, transports,
                            signature_count, created_at)
                        values (:partner, :person, :passkey, :name, :credential, :key, :attestation, :transports,
                            :count, :now)
                        """)
                .params(keys(passkey.person()))
                .param("passkey", PasskeyId.random())
                .param("name", name)
                .param("credential", text(passkey.credentialId()))
                .param("key", text(passkey.publicKey()))
                .param("attestation", text(passkey.attestation()))
                .param("transports", passkey.transports())
                .param("count", passkey.signatureCount())
                .param("now", now())
                .update());
    }

    /**
     * Notes a use of the passkey and its counter; false when the counter has not grown, which a copied authenticator
     * shows. Passkeys that are synchronised between devices do not count: their counter stays 0.
     */
    boolean used(byte[] credentialId, long signatureCount) {
        return transactions.installation(() -> jdbc.sql("""
                        update passkey
                        set signature_count = :count, last_used_at = :now
                        where credential_id = :credential
                            and (signature_count < :count or (signature_count = 0 and :count = 0))
                        """)
                        .param("count", signatureCount)
                        .param("now", now())
                        .param("credential", text(credentialId))
                        .update()
                == 1);
    }

    Optional<Row> byCredential(byte[] credentialId) {
        return transactions.installation(() -> jdbc.sql("select * from passkey where credential_id = :credential")
                .param("credential", text(credentialId))
                .query(PasskeyRows::row)
                .optional());
    }

    List<Row> ofPerson(PersonKey person) {
        return transactions.installation(
                () -> jdbc.sql("""
                        select *
                        from passkey
                        where partner_id = :partner
                            and person_id = :person
                        order by created_at desc, passkey_id
                        """).params(keys(person)).query(PasskeyRows::row).list());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PersonKey(PartnerId.of(row, "partner_id"), PersonId.of(row, "person_id")),
                bytes(row.getString("credential_id")),
                bytes(row.getString("public_key")),
                bytes(row.getString("attestation")),
                row.getString("transports"),
                row.getLong("signature_count"));
    }

    private static Map<String, Object> keys(PersonKey person) {
        Map<String, Object> keys = new HashMap<>();
        keys.put("partner", person.partnerId());
        keys.put("person", person.personId());
        return keys;
    }

    private static String text(byte[] value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
