package io.seatwise.access.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.people.PersonKey;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks browsers for passkeys and checks their answers, by Spring Security. An authenticator must keep the passkey
 * itself and verify its person (by PIN, finger or face), so that a passkey is two factors in one.
 */
@Component
class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);

    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_CREDENTIAL_ID = 1023;
    private static final int LONGEST_ATTESTATION = 5500;
    private static final List<String> NEW_PARTS =
            List.of("/id", "/rawId", "/type", "/response/attestationObject", "/response/clientDataJSON");
    private static final List<String> PROOF_PARTS = List.of(
            "/id", "/rawId", "/type", "/response/authenticatorData", "/response/clientDataJSON", "/response/signature");

    private final Webauthn4JRelyingPartyOperations operations;
    private final PartnerTransactions transactions;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(PasskeyAdapter adapter, RelyingParty party, PartnerTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.operations = new Webauthn4JRelyingPartyOperations(
                adapter,
                adapter,
                PublicKeyCredentialRpEntity.builder()
                        .id(party.id())
                        .name("Seatwise")
                        .build(),
                Set.of(party.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    PasskeyChallenge<PublicKeyCredentialCreationOptions> askForNew(PersonKey person) {
        return challenge(transactions.installation(() -> operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(user(person)))));
    }

    /** Stores the new passkey under its name. */
    void add(PasskeyChallenge<PublicKeyCredentialCreationOptions> challenge, String name, String answer) {
        check(() -> {
            PublicKeyCredentialCreationOptions options = options(challenge);
            requireParts(answer, NEW_PARTS);
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            if (credential.getRawId().getBytes().length > LONGEST_CREDENTIAL_ID
                    || credential.getResponse().getAttestationObject().getBytes().length > LONGEST_ATTESTATION) {
                throw new IllegalArgumentException("The answer is too long");
            }
            return operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(credential, name)));
        });
    }

    /** Creates a challenge for any person: the browser offers the passkeys that it knows. */
    PasskeyChallenge<PublicKeyCredentialRequestOptions> askAnybody() {
        return ask(new AnonymousAuthenticationToken(
                "passkey", "anybody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    /** Creates a challenge for the passkeys of this person. */
    PasskeyChallenge<PublicKeyCredentialRequestOptions> ask(PersonKey person) {
        return ask(user(person));
    }

    /** Reads the passkey id that an answer claims; proves nothing. */
    byte[] claimed(String answer) {
        return check(() -> {
            requireParts(answer, PROOF_PARTS);
            return Bytes.fromBase64(json.readTree(answer).at("/rawId").asString())
                    .getBytes();
        });
    }

    /** Verifies an answer and returns the owner of its passkey. */
    PersonKey prove(PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        return check(() -> {
            PublicKeyCredentialRequestOptions options = options(challenge);
            requireParts(answer, PROOF_PARTS);
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            return PasskeyAdapter.person(operations
                    .authenticate(new RelyingPartyAuthenticationRequest(options, credential))
                    .getId());
        });
    }

    private PasskeyChallenge<PublicKeyCredentialRequestOptions> ask(Authentication user) {
        return challenge(transactions.installation(() -> operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(user))));
    }

    private <T extends Serializable> PasskeyChallenge<T> challenge(T options) {
        return new PasskeyChallenge<>(options, json.writeValueAsString(options), clock.instant());
    }

    private <T extends Serializable> T options(PasskeyChallenge<T> challenge) {
        return challenge
                .take(clock.instant())
                .orElseThrow(() -> new IllegalArgumentException("This challenge was answered before, or too late"));
    }

    /** Refuses an answer without saying why: the reason would help an attacker. */
    private <T> T check(Supplier<T> work) {
        try {
            return transactions.installation(work);
        } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
            LOG.info("A passkey was not accepted: {}", wrong.getClass().getSimpleName());
            LOG.debug("Why the passkey was not accepted", wrong);
            throw new RefusedException(Refusal.PASSKEY_WRONG);
        }
    }

    private void requireParts(String answer, List<String> parts) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("The answer is too long");
        }
        JsonNode tree = json.readTree(answer);
        for (String part : parts) {
            if (!tree.at(part).isString() || tree.at(part).asString().isEmpty()) {
                throw new IllegalArgumentException("The answer has no " + part);
            }
        }
    }

    private static Authentication user(PersonKey person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                PasskeyAdapter.username(person), null, AuthorityUtils.NO_AUTHORITIES);
    }
}
