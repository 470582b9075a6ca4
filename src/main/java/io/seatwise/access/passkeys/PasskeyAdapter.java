package io.seatwise.access.passkeys;

import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Shows people and passkeys to the framework. A user is a person of a partner: the name that the framework asks by and
 * the id that authenticators keep are both made of the two ids, so nobody is found by a person's id alone.
 */
@Component
class PasskeyAdapter implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    private static final int ID_BYTES = 4 * Long.BYTES;

    private final PasskeyRows rows;
    private final PersonRepository people;

    PasskeyAdapter(PasskeyRows rows, PersonRepository people) {
        this.rows = rows;
        this.people = people;
    }

    static String username(PersonKey person) {
        return handle(person).toBase64UrlString();
    }

    static Bytes handle(PersonKey person) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
                .putLong(person.partnerId().value().getMostSignificantBits())
                .putLong(person.partnerId().value().getLeastSignificantBits())
                .putLong(person.personId().value().getMostSignificantBits())
                .putLong(person.personId().value().getLeastSignificantBits())
                .array());
    }

    static PersonKey person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonKey(new PartnerId(uuid(bytes)), new PersonId(uuid(bytes)));
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return people.findById(person(id)).map(PasskeyAdapter::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return findById(Bytes.fromBase64(username));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("A passkey does not create a person");
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("Passkeys are removed by Passkeys, not through the framework");
    }

    /** Stores a new passkey, or the counter of a known one after its use. */
    @Override
    public void save(CredentialRecord credential) {
        byte[] id = credential.getCredentialId().getBytes();
        if (rows.byCredential(id).isPresent()) {
            if (!rows.used(id, credential.getSignatureCount())) {
                throw new IllegalArgumentException("The counter of the passkey has not grown");
            }
            return;
        }
        Bytes attestation = credential.getAttestationObject();
        rows.insert(
                new PasskeyRows.Row(
                        person(credential.getUserEntityUserId()),
                        id,
                        credential.getPublicKey().getBytes(),
                        attestation == null ? new byte[0] : attestation.getBytes(),
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        credential.getSignatureCount()),
                credential.getLabel());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return rows.byCredential(credentialId.getBytes())
                .<CredentialRecord>map(PasskeyAdapter::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return rows.ofPerson(person(userId)).stream()
                .<CredentialRecord>map(PasskeyAdapter::credential)
                .toList();
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(person.key()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    private static ImmutableCredentialRecord credential(PasskeyRows.Row row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.credentialId()))
                .userEntityUserId(handle(row.person()))
                .publicKey(new ImmutablePublicKeyCose(row.publicKey()))
                .attestationObject(new Bytes(row.attestation()))
                .signatureCount(row.signatureCount())
                .transports(Stream.of(row.transports().split(","))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .build();
    }
}
